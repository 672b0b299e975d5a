/** Trainings: the list, each page, calendars of sessions, and sessions announced by whoever gives them. */
import { Routes } from '../../platform/http/routes.ts';
import { announcingRoutes } from './routes/announcing.tsx';
import { shelfRoutes } from './routes/shelf.tsx';
import type { TrainingNeeds } from './use-cases/needs.ts';

export function trainingRoutes(needs: TrainingNeeds): Routes {
  const routes = new Routes();
  shelfRoutes(routes, needs);
  announcingRoutes(routes, needs);
  return routes;
}
