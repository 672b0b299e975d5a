/**
 * Who supports cooperations in a place: organisations that support or federate and whose own territory holds it, and
 * those that run a support programme reaching it. Those that run a programme specific to cooperation come first (the
 * six types that seed 000 tells apart), then the nearest scale. An organisation is never placed by where it sits.
 */
import type { SupportType } from '../../../kernel/programme-terms.ts';
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { NEARNESS } from '../../programmes/public.ts';

const SPECIFIC: readonly SupportType[] = [
  'project_generator',
  'cooperation_programme',
  'thematic',
  'know_how_transfer',
  'territorial',
  'functional_economy',
];

/** Whether a support programme is made for cooperations. */
export const isSpecific = (types: readonly string[]): boolean =>
  types.some((type) => SPECIFIC.some((each) => each === type));

/** A support programme that reaches the place, and through which of its territories. */
export interface Operated {
  name: string;
  path: string;
  specific: boolean;
  by: TerritoryId;
}

export interface Serving {
  ordinal: number;
  nameKey: string;
  /** Of its territories, those that hold the place. */
  holding: readonly TerritoryId[];
  operates: readonly Operated[];
}

export interface Supporter {
  ordinal: number;
  /** The nearest territory through which it serves the place: its own, or its programme's. */
  by: TerritoryId;
  /** The programme that makes it serve, the most specific and nearest first; null when its territory alone does. */
  through: Operated | null;
}

const nearness = (id: TerritoryId): number => NEARNESS[kindOf(id)];

/** At most `count`, and those that serve the place neither way left out. */
export function supportersFor(candidates: readonly Serving[], count: number): Supporter[] {
  return candidates
    .flatMap(({ ordinal, nameKey, holding, operates }) => {
      const own = [...holding].sort((a, b) => nearness(a) - nearness(b))[0];
      const through =
        [...operates].sort(
          (a, b) =>
            Number(b.specific) - Number(a.specific) ||
            nearness(a.by) - nearness(b.by) ||
            (a.path < b.path ? -1 : 1),
        )[0] ?? null;
      const by = own ?? through?.by;
      return by ? [{ ordinal, nameKey, by, through }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.through?.specific ?? false) - Number(a.through?.specific ?? false) ||
        nearness(a.by) - nearness(b.by) ||
        (a.nameKey < b.nameKey ? -1 : 1),
    )
    .slice(0, count)
    .map(({ ordinal, by, through }) => ({ ordinal, by, through }));
}
