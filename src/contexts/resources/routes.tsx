/** The library: the list and its works, what they are called elsewhere, their files, telling an experience. */

import type { Operator } from '../../kernel/operator.ts';
import { Routes } from '../../platform/http/routes.ts';
import { citationRoutes } from './routes/citations.ts';
import { fileRoutes } from './routes/files.tsx';
import { oaiRoutes } from './routes/oai.ts';
import { shelfRoutes } from './routes/shelf.tsx';
import { tellingRoutes } from './routes/telling.tsx';
import type { ResourceNeeds } from './use-cases/needs.ts';

export const resourceRoutes = (needs: ResourceNeeds & { operator: Operator }): Routes =>
  new Routes()
    .with(shelfRoutes(needs))
    .with(citationRoutes(needs))
    .with(fileRoutes(needs))
    .with(tellingRoutes(needs))
    .with(oaiRoutes(needs));
