/** Know-how between peers: offers and requests, exchanges, reports, the trail of what was passed on. */
import { Routes } from '../../platform/http/routes.ts';
import { browseRoutes } from './routes/browse.tsx';
import { contactRoutes } from './routes/contact.tsx';
import { exchangeRoutes } from './routes/exchange.tsx';
import { ownRoutes } from './routes/own.tsx';
import { reportRoutes } from './routes/reports.tsx';
import { tellingRoutes } from './routes/telling.tsx';
import { trailRoutes } from './routes/trail.tsx';
import type { PeerNeeds } from './use-cases/needs.ts';

export const peerRoutes = (needs: PeerNeeds): Routes =>
  new Routes()
    .with(browseRoutes(needs))
    .with(ownRoutes(needs))
    .with(contactRoutes(needs))
    .with(exchangeRoutes(needs))
    .with(reportRoutes(needs))
    .with(tellingRoutes(needs))
    .with(trailRoutes(needs));
