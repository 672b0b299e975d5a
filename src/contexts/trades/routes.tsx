/** The trades: read, stood in alone or as a team, attested by peers, described for a job, and framed by networks. */
import type { Database } from '../../platform/db/tables.ts';
import { Routes } from '../../platform/http/routes.ts';
import type { Discovery } from '../discovery/public.ts';
import type { Geography } from '../records/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { frameApiRoutes } from './routes/frame-api.ts';
import { frameWritingRoutes } from './routes/frame-writing.tsx';
import { frameRoutes } from './routes/frames.tsx';
import { positionRoutes } from './routes/positions.tsx';
import { readingRoutes } from './routes/reading.tsx';
import { statementRoutes } from './routes/statements.tsx';
import { teamRoutes } from './routes/team.tsx';

export interface TradesNeeds {
  db: Database;
  clock: () => Date;
  territories: TerritoryIndex;
  discovery: Discovery;
  geography: Geography;
  baseUrl: string;
}

export function tradeRoutes(needs: TradesNeeds): Routes {
  const routes = new Routes();
  readingRoutes(routes, needs);
  positionRoutes(routes, needs);
  teamRoutes(routes, needs);
  statementRoutes(routes, needs);
  frameWritingRoutes(routes, needs);
  frameRoutes(routes, needs);
  frameApiRoutes(routes, needs);
  return routes;
}
