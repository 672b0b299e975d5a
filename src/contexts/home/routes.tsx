/** The first page, and the pages of words. */
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { FranceSketch } from '../atlas/public.ts';
import { CooperationCardView } from '../cooperations/public.ts';
import { type Discovery, parseFilters } from '../discovery/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { ForbiddenPage } from './views/forbidden-page.tsx';
import { HomePage } from './views/home-page.tsx';
import { AboutPage, ProblemPage } from './views/plain-page.tsx';
import { StylePage } from './views/style-page.tsx';

const LATEST = 4;

export function homeRoutes({
  discovery,
  territories,
}: {
  discovery: Discovery;
  territories: TerritoryIndex;
}): Routes {
  return new Routes()
    .get('/', { access: 'public', queries: 1, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const everything = parseFilters('cooperation', new URLSearchParams('tri=recent'), () => null);
      const latest = await discovery.cards(everything, await discovery.find(everything), LATEST);
      const counts = {
        cooperations: discovery.shelf('cooperation').count,
        organisations: discovery.shelf('organisation').count,
      };
      return html(
        c,
        <HomePage
          page={page}
          counts={counts}
          sketch={<FranceSketch page={page} discovery={discovery} territories={territories} />}
          latest={latest.map((record) => (
            <CooperationCardView page={page} record={record} territories={territories} />
          ))}
        />,
      );
    })
    .get('/a-propos', { access: 'public', queries: 0, cache: 'data' }, (c) =>
      html(c, <AboutPage page={pageOf(c)} />),
    )
    .get('/style', { access: 'public', queries: 0, cache: 'data' }, (c) =>
      html(c, <StylePage page={pageOf(c)} />),
    );
}

/** What a person reads where they lack a right; null when nothing asked for one. */
export async function forbiddenPage(c: RequestContext): Promise<Response | null> {
  const lacked = c.get('lacked');
  if (!lacked) return null;
  const actor = await c.get('actor')();
  return html(c, <ForbiddenPage page={pageOf(c)} actor={actor} lacked={lacked} />, { status: 403 });
}

/** What a person reads when there is no such page, or when we failed. */
export const problemPage = (c: RequestContext, status: 404 | 500 | 503): Response =>
  html(c, <ProblemPage page={pageOf(c)} status={status} />, {
    status,
    ...(status === 503 && { headers: { 'retry-after': '5' } }),
  });
