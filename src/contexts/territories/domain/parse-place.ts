/**
 * What a person meant by the text of a place field. A whole name that designates one place is that place; anything
 * else is offered as choices, so that nobody is put in a homonym without knowing.
 */
import type { Locale } from '../../../kernel/locale.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { placeKey } from './place-key.ts';
import { BEGINNING, type Match, renown, WHOLE_NAME } from './place-search.ts';
import type { Suggestion, TerritoryIndex } from './territory-index.ts';

export type ParsedPlace =
  | { readonly kind: 'found'; readonly id: TerritoryId }
  /** `total` counts every place that answers; `choices` holds the best of them, each ground once. */
  | { readonly kind: 'choices'; readonly choices: readonly Suggestion[]; readonly total: number }
  | { readonly kind: 'unknown' };

const MOST_CHOICES = 12;
/** « Évry » is a village of the Yonne, and what everybody calls Évry-Courcouronnes: better ask. */
const RENOWN_THAT_ASKS = 20;

/** `text` is what was typed, a label shown by the field, or an identifier (of today or of before). */
export function parsePlace(index: TerritoryIndex, text: string, locale: Locale = 'fr'): ParsedPlace {
  const id = index.resolve(text.trim());
  if (id) return { kind: 'found', id };
  const matches = index.find(text);
  const [first] = matches;
  if (!first) return { kind: 'unknown' };
  const asked = placeKey(text);
  const whole = matches.filter(({ nearness }) => nearness <= WHOLE_NAME);
  const shown = whole.find(({ territory }) => placeKey(index.label(territory.id, locale)) === asked);
  if (shown && asked !== placeKey(shown.territory.name)) return { kind: 'found', id: shown.territory.id };
  if (whole.length > 0 && !matches.some((match) => rivals(index, match, first))) {
    return { kind: 'found', id: first.territory.id };
  }
  // La Réunion, région and département, stand one after the other: as inhabited as each other.
  const distinct = matches.filter(({ territory }, i) => {
    const above = matches[i - 1];
    return !above || !index.sameGround(above.territory.id, territory.id);
  });
  const choices = distinct.slice(0, MOST_CHOICES).map((match) => index.suggestion(match, locale));
  return { kind: 'choices', choices, total: distinct.length };
}

/** The text could as well mean `other`. */
function rivals(index: TerritoryIndex, other: Match, first: Match): boolean {
  const [a, b] = [other.territory, first.territory];
  if (other.nearness === first.nearness) return !index.sameGround(a.id, b.id);
  if (other.nearness > BEGINNING || index.isWithin(b.id, a.id)) return false;
  return renown(a) > RENOWN_THAT_ASKS * renown(b);
}
