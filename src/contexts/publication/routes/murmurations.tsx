/** Organisations as Murmurations profiles: one each, a list of them for machines, and a page for people. */
import { html, pageOf } from '../../../platform/http/answer.ts';
import { type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import type { Discovery } from '../../discovery/public.ts';
import { findRecord, recordsById } from '../../records/public.ts';
import { murmurationsProfile } from '../domain/murmurations.ts';
import type { WriteNeeds } from '../use-cases/write-record.ts';
import { MurmurationsPage } from '../views/murmurations-page.tsx';

const POLICY: RoutePolicy = { access: 'public', queries: 2, cache: 'data' };
const OPEN = { 'access-control-allow-origin': '*' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const A_PAGE = 100;
const A_LIST = 1000;

export function murmurationsRoutes({
  db,
  baseUrl,
  discovery,
}: Pick<WriteNeeds, 'db' | 'baseUrl'> & { discovery: Discovery }): Routes {
  /** Organisations that are at home here, in the order in which they came. */
  function* ours(): Generator<{ name: string; slug: string }> {
    const shelf = discovery.shelf('organisation');
    for (const position of shelf.all) {
      const { name, slug, elsewhere } = shelf.at(position);
      if (!elsewhere) yield { name, slug };
    }
  }
  function part(text: string | null, size: number) {
    const all = [...ours()];
    const last = Math.max(1, Math.ceil(all.length / size));
    const asked = text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
    const current = Math.min(asked, last);
    return { profiles: all.slice((current - 1) * size, current * size), total: all.length, current, last };
  }

  return new Routes()
    .get('/murmurations', { ...POLICY, queries: 0 }, (c) => {
      const page = pageOf(c);
      return html(c, <MurmurationsPage page={page} {...part(page.query.get('page'), A_PAGE)} />);
    })
    .get('/api/v1/murmurations.json', { ...POLICY, queries: 0 }, (c) => {
      const { profiles, total, current, last } = part(pageOf(c).query.get('page'), A_LIST);
      const next = current < last ? `${baseUrl}/api/v1/murmurations.json?page=${current + 1}` : null;
      return c.json(
        {
          schema: 'organizations_schema-v1.0.0',
          total,
          next,
          profiles: profiles.map(({ name, slug }) => ({
            name,
            profile_url: `${baseUrl}/api/v1/organisations/${slug}/murmurations.json`,
          })),
        },
        200,
        OPEN,
      );
    })
    .get('/api/v1/organisations/:record/murmurations.json', POLICY, async (c) => {
      const asked = c.req.param('record') ?? '';
      const found = UUID.test(asked)
        ? (await recordsById(db, [asked]))[0]
        : await findRecord(db, 'organisation', asked);
      if (!found || 'movedTo' in found || found.kind !== 'organisation') return c.notFound();
      // A copy has its profile at home.
      if (found.home || found.removed || found.withdrawn || found.mergedInto) return c.notFound();
      return c.json(murmurationsProfile(found, `${baseUrl}/organisations/${found.slug}`), 200, OPEN);
    });
}
