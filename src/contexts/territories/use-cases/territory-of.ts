import { FRANCE, kindOf, parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import type { TerritoryIndex } from '../domain/territory-index.ts';

type Named = (text: string, kind: string | null, within?: string | null) => TerritoryId | null;

/** The territory that a code or a whole name means, when it means one only; of namesakes, the region or the département. */
export function territoryOf(index: TerritoryIndex): Named {
  const meant = territoriesMeant(index);
  return (text, kind, within = null) => {
    const found = meant(text, kind, within);
    if (found.length === 1) return found[0] ?? null;
    // « Bretagne » is two communes too, « Jura » one: whoever writes the name alone means the region, or the département.
    const of = (wanted: string) => found.filter((id) => kindOf(id) === wanted);
    const wide = of('region').length > 0 ? of('region') : of('departement');
    return wide.length === 1 ? (wide[0] ?? null) : null;
  };
}

/**
 * Every territory that a code or a whole name may mean. `kind` is that of codes, and narrows names; `within` tells
 * namesakes apart: a postcode, a département by name or number.
 */
export function territoriesMeant(
  index: TerritoryIndex,
): (text: string, kind: string | null, within?: string | null) => TerritoryId[] {
  return (text, kind, within = null) => {
    const given = text.trim();
    // Spreadsheets take the zero off « 01004 ».
    const code = kind === 'commune' && /^\d{4}$/.test(given) ? `0${given}` : given;
    const coded = index.resolve(given) ?? (kind ? index.resolve(`${kind}-${code}`) : null);
    if (coded) return [coded];
    if (parseTerritoryId(given)) return [];
    const name = normalise(given);
    if (name === 'france') return [FRANCE];
    const named = (asked: string) =>
      index
        .find(asked)
        .map(({ territory }) => territory)
        .filter((each) => normalise(each.name) === name && (!kind || kindOf(each.id) === kind))
        .map(({ id }) => id);
    const narrowed = within?.trim() ? named(`${given} (${within.trim()})`) : [];
    return narrowed.length > 0 ? narrowed : named(given);
  };
}
