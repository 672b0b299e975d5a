/** The self-diagnosis: its questions, its result at an address of its own, and the voices of several members. */
import { Routes } from '../../platform/http/routes.ts';
import { changeRoutes } from './routes/change.tsx';
import { consultationRoutes } from './routes/consultation.tsx';
import { followRoutes } from './routes/follow.tsx';
import { type DiagnosisNeeds, holding } from './routes/holding.tsx';
import { keepingRoutes } from './routes/keeping.tsx';
import { resultRoutes } from './routes/result.tsx';
import { startRoutes } from './routes/start.tsx';
import { stepRoutes } from './routes/steps.tsx';
import { voiceRoutes } from './routes/voices.tsx';

export type { DiagnosisNeeds };

/** Addresses with a word in the place of the holder's token come first. */
export function diagnosisRoutes(needs: DiagnosisNeeds): Routes {
  const hold = holding(needs);
  const routes = new Routes();
  startRoutes(routes, hold);
  voiceRoutes(routes, hold);
  followRoutes(routes, hold);
  resultRoutes(routes, hold);
  changeRoutes(routes, hold);
  stepRoutes(routes, hold);
  keepingRoutes(routes, hold);
  consultationRoutes(routes, hold);
  return routes;
}
