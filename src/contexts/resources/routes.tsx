/** The library: the list and its works, what they are called elsewhere, their files. */
import { Routes } from '../../platform/http/routes.ts';
import { citationRoutes } from './routes/citations.ts';
import { fileRoutes } from './routes/files.tsx';
import { shelfRoutes } from './routes/shelf.tsx';
import type { ResourceNeeds } from './use-cases/needs.ts';

export const resourceRoutes = (needs: ResourceNeeds): Routes =>
  new Routes().with(shelfRoutes(needs)).with(citationRoutes(needs)).with(fileRoutes(needs));
