/** Fields of networks: the sets and their definitions, their members, what records say in them. */
import { Routes } from '../../platform/http/routes.ts';
import { definitionRoutes } from './routes/definitions.tsx';
import { memberRoutes } from './routes/members.tsx';
import { recordFieldRoutes } from './routes/records.tsx';
import { setRoutes } from './routes/sets.tsx';
import type { FieldNeeds } from './use-cases/needs.ts';

export const fieldRoutes = (needs: FieldNeeds): Routes =>
  new Routes()
    .with(setRoutes(needs))
    .with(definitionRoutes(needs))
    .with(memberRoutes(needs))
    .with(recordFieldRoutes(needs));
