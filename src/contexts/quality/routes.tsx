/** What is not known yet, for those who want to help: by territory, and for the whole catalogue. */

import { parseTerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { Routes } from '../../platform/http/routes.ts';
import { type Discovery, meantPlace } from '../discovery/public.ts';
import type { Kinds } from '../records/public.ts';
import { parsePlace, type TerritoryIndex } from '../territories/public.ts';
import { measurePlace } from './use-cases/measure-place.ts';
import { ToCompletePage } from './views/to-complete-page.tsx';

export interface QualityNeeds {
  db: Database;
  discovery: Discovery;
  kinds: Kinds;
  territories: TerritoryIndex;
}

export function qualityRoutes(needs: QualityNeeds): Routes {
  const { territories, kinds } = needs;
  return new Routes().get('/a-completer', { access: 'public', queries: 5, cache: 'data' }, async (c) => {
    const page = pageOf(c);
    const typed = (page.query.get('lieu') ?? '').trim().slice(0, 200);
    const asked = parseTerritoryId(page.query.get('territoire') ?? '');
    const known = asked && territories.resolve(asked);
    const place = known ?? (typed ? meantPlace(parsePlace(territories, typed, page.locale)) : null);
    const label = place ? territories.label(place, page.locale) : null;
    const measured = await measurePlace(needs, place);
    const unknown = typed !== '' && !place ? typed : null;
    return html(c, <ToCompletePage {...{ page, kinds, place, label, typed, unknown, measured }} />);
  });
}
