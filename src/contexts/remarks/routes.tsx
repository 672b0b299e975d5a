/** What is said of records: on each record's page of remarks, by its author, by those who look after it. */
import { Routes } from '../../platform/http/routes.ts';
import { followRoutes } from './routes/follow.tsx';
import { recordRoutes } from './routes/on-record.tsx';
import { decisionRoutes } from './routes/one.tsx';
import type { RemarkNeeds } from './use-cases/needs.ts';

export const remarkRoutes = (needs: RemarkNeeds): Routes =>
  new Routes().with(recordRoutes(needs)).with(followRoutes(needs)).with(decisionRoutes(needs));
