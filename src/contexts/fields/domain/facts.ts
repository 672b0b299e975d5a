/** What a record says of itself, as conditions ask it: the facets of its kind whose values are a closed list. */
import { FACETS, type FacetGroup } from '../../discovery/public.ts';
import { type FacetToken, isTimed } from '../../records/public.ts';
import type { FieldKind } from './definition.ts';
import type { RecordFacts } from './shown.ts';

/** Whether a call is open is true of some days only: no condition rests on it. */
const PASSING = ['status'];

/** The facts that a condition may ask of a kind of record. */
export const recordFacts = (kind: FieldKind): readonly FacetGroup[] =>
  FACETS[kind].filter(({ group, terms }) => terms !== 'territories' && !PASSING.includes(group));

/** `tokens`: facet tokens of the record. */
export function factsFrom(kind: FieldKind, tokens: readonly FacetToken[]): RecordFacts {
  const groups = new Set(recordFacts(kind).map(({ group }) => group));
  return (facet) => {
    if (!groups.has(facet)) return null;
    const codes = tokens
      .filter((token) => token.startsWith(`${facet}:`) && !isTimed(token))
      .map((token) => token.slice(facet.length + 1));
    return codes.length > 0 ? codes : null;
  };
}
