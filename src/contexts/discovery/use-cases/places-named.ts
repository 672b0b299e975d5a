/** The places that bear the very name searched: the text of the general search may be one. */
import type { Locale } from '../../../kernel/locale.ts';
import { kindOf } from '../../../kernel/territory.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import type { Suggestion, TerritoryIndex } from '../../territories/public.ts';

const MOST = 3;
/** A village called Bois or Mars is not what most people who type those words look for. Inhabitants. */
const KNOWN_FROM = 1000;

/** The likeliest first; none when the text is not a whole name or a postcode. */
export function placesNamed(territories: TerritoryIndex, text: string, locale: Locale): Suggestion[] {
  const asked = normalise(text);
  if (asked === '') return [];
  const isPostcode = /^\d{5}$/.test(asked);
  return territories
    .suggest(text, { limit: 10, locale })
    .filter(({ id, via }) => {
      const place = territories.get(id);
      if (!place || (!isPostcode && normalise(place.name) !== asked && (!via || normalise(via) !== asked)))
        return false;
      return isPostcode || kindOf(id) !== 'commune' || (place.population ?? 0) >= KNOWN_FROM;
    })
    .slice(0, MOST);
}
