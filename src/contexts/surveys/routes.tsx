/** Surveys: writing them, running them, answering them. */
import { Routes } from '../../platform/http/routes.ts';
import { answerFileRoutes } from './routes/answer-files.tsx';
import { answeringRoutes } from './routes/answering.tsx';
import { autosavingRoutes } from './routes/autosaving.ts';
import { designingRoutes } from './routes/designing.tsx';
import { followingRoutes } from './routes/following.tsx';
import { listingRoutes } from './routes/listing.tsx';
import { loadingRoutes } from './routes/loading.tsx';
import { planningRoutes } from './routes/planning.tsx';
import type { SurveyNeeds } from './use-cases/needs.ts';

export const surveyRoutes = (needs: SurveyNeeds): Routes =>
  new Routes()
    .with(listingRoutes(needs))
    .with(answeringRoutes(needs))
    .with(loadingRoutes(needs))
    .with(answerFileRoutes(needs))
    .with(autosavingRoutes(needs))
    .with(designingRoutes(needs))
    .with(followingRoutes(needs))
    .with(planningRoutes(needs));
