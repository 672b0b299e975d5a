/** Correcting, adding, reading again and deciding: how people change the public records. */
import { Routes } from '../../platform/http/routes.ts';
import { bringBackRoutes } from './routes/bring-back.tsx';
import { doublesRoutes } from './routes/doubles.tsx';
import { editRoutes } from './routes/edit.tsx';
import { followRoutes } from './routes/follow.tsx';
import { historyRoutes } from './routes/history.tsx';
import { mergeRoutes } from './routes/merge.tsx';
import { reviewRoutes } from './routes/review.tsx';
import { verificationRoutes } from './routes/verification.tsx';
import type { ContributionNeeds } from './use-cases/needs.ts';

export const contributionRoutes = (needs: ContributionNeeds): Routes =>
  new Routes()
    .with(bringBackRoutes(needs))
    .with(doublesRoutes(needs))
    .with(editRoutes(needs))
    .with(followRoutes(needs))
    .with(historyRoutes(needs))
    .with(mergeRoutes(needs))
    .with(reviewRoutes(needs))
    .with(verificationRoutes(needs));
