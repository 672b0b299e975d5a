/** Learning visits and other meetings: hosting, registering, partners' calendars, the list and its iCalendar. */
import { Routes } from '../../platform/http/routes.ts';
import { agendaRoutes } from './routes/agenda.tsx';
import { feedRoutes } from './routes/feeds.tsx';
import { hostingRoutes } from './routes/hosting.tsx';
import { registrationRoutes } from './routes/registrations.tsx';
import type { EventNeeds } from './use-cases/needs.ts';

/** What has a name of its own answers before what has an identifier. */
export const eventRoutes = (needs: EventNeeds): Routes =>
  new Routes()
    .with(feedRoutes(needs))
    .with(hostingRoutes(needs))
    .with(registrationRoutes(needs))
    .with(agendaRoutes(needs));
