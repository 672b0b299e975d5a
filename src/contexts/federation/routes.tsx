/** Following other instances, and proposals between them. */
import type { Database } from '../../platform/db/tables.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { type Kinds, RECORD_KINDS, removedAt } from '../records/public.ts';
import { adoptionRoutes } from './routes/adoption.tsx';
import { instanceRoutes } from './routes/instances.tsx';
import { proposalRoutes } from './routes/proposals.ts';
import type { FederationNeeds } from './use-cases/needs.ts';
import { RemovedPage } from './views/removed-page.tsx';

export const federationRoutes = (needs: FederationNeeds): Routes =>
  new Routes().with(adoptionRoutes(needs)).with(instanceRoutes(needs)).with(proposalRoutes(needs));

/** Why there is no record any more at this address; null where there never was one. One query, on a shelf only. */
export async function removedPage(
  c: RequestContext,
  { db, kinds }: { db: Database; kinds: Kinds },
): Promise<Response | null> {
  const page = pageOf(c);
  const [, shelf, slug, ...more] = page.path.split('/');
  const kind = RECORD_KINDS.find((each) => kinds[each].path === `/${shelf}`);
  if (!kind || !slug || more.length > 0 || !/^[a-z0-9-]{1,200}$/.test(slug)) return null;
  const found = await removedAt(db, kind, slug);
  return found && html(c, <RemovedPage page={page} {...found} />, { status: 410 });
}
