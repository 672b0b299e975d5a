/** Records that may be the one whose name is being typed: a piece of page for the island of the form. */
import { fragment, pageOf } from '../../../platform/http/answer.ts';
import { Routes } from '../../../platform/http/routes.ts';
import { RECORD_KINDS } from '../../records/public.ts';
import { parsePlace } from '../../territories/public.ts';
import { findDoubles } from '../use-cases/find-doubles.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { NearDoubles } from '../views/doubles.tsx';

const LONGEST = 200;
const MOST_PLACES = 10;

export function doublesRoutes(needs: ContributionNeeds): Routes {
  const { territories } = needs;
  const routes = new Routes();
  for (const kind of RECORD_KINDS)
    routes.get(
      `/contribuer/${kind}/semblables`,
      { access: 'public', queries: 2, cache: 'none' },
      async (c) => {
        const page = pageOf(c);
        const name = (page.query.get('nom') ?? '').slice(0, LONGEST);
        const lines = (page.query.get('lieux') ?? '').split('\n', MOST_PLACES);
        const places = lines.flatMap((line) => {
          const parsed = parsePlace(territories, line.slice(0, LONGEST), page.locale);
          return parsed.kind === 'found' ? [parsed.id] : [];
        });
        const doubles = await findDoubles(needs, kind, { name }, places);
        return fragment(c, <NearDoubles page={page} doubles={doubles} territories={territories} />);
      },
    );
  return routes;
}
