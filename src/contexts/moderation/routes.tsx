/** What waits for those who look after records and territories; sanctions; another look at what was decided. */
import { Routes } from '../../platform/http/routes.ts';
import { appealRoutes } from './routes/appeals.tsx';
import { queueRoutes } from './routes/queue.tsx';
import { sanctionRoutes } from './routes/sanctions.tsx';
import type { ModerationNeeds } from './use-cases/needs.ts';

export const moderationRoutes = (needs: ModerationNeeds): Routes =>
  new Routes().with(queueRoutes(needs)).with(sanctionRoutes(needs)).with(appealRoutes(needs));
