/** The library: works, what they are called elsewhere, files, accounts, reviews, collections, harvests. */

import type { Operator } from '../../kernel/operator.ts';
import { Routes } from '../../platform/http/routes.ts';
import { citationRoutes } from './routes/citations.ts';
import { collectionRoutes } from './routes/collections.tsx';
import { fileRoutes } from './routes/files.tsx';
import { oaiRoutes } from './routes/oai.ts';
import { reviewRoutes } from './routes/reviews.tsx';
import { shelfRoutes } from './routes/shelf.tsx';
import { tellingRoutes } from './routes/telling.tsx';
import type { ResourceNeeds } from './use-cases/needs.ts';

export const resourceRoutes = (needs: ResourceNeeds & { operator: Operator }): Routes =>
  new Routes()
    .with(shelfRoutes(needs))
    .with(citationRoutes(needs))
    .with(fileRoutes(needs))
    .with(tellingRoutes(needs))
    .with(reviewRoutes(needs))
    .with(collectionRoutes(needs))
    .with(oaiRoutes(needs));
