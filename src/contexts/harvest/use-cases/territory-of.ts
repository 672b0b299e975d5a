import { FRANCE, kindOf, parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import type { TerritoryIndex } from '../../territories/public.ts';

/** The territory that a code or a whole name means, when it means one only; of namesakes, the region or the département. */
export function territoryOf(
  index: TerritoryIndex,
): (text: string, kind: string | null) => TerritoryId | null {
  return (text, kind) => {
    const given = text.trim();
    const coded = index.resolve(given) ?? (kind ? index.resolve(`${kind}-${given}`) : null);
    if (coded) return coded;
    if (parseTerritoryId(given)) return null;
    const name = normalise(given);
    if (name === 'france') return FRANCE;
    const named = index
      .find(given)
      .map(({ territory }) => territory)
      .filter((territory) => normalise(territory.name) === name && (!kind || kindOf(territory.id) === kind));
    if (named.length === 1) return named[0]?.id ?? null;
    // « Bretagne » is two communes too, « Jura » one: whoever writes the name alone means the region, or the département.
    const of = (wanted: string) => named.filter(({ id }) => kindOf(id) === wanted);
    const wide = of('region').length > 0 ? of('region') : of('departement');
    return wide.length === 1 ? (wide[0]?.id ?? null) : null;
  };
}
