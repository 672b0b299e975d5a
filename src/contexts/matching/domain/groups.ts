/** The five parts joined: which programmes stand in which group. One pass over the words, nothing made on the way. */
import type { Bits } from '../../../kernel/bits.ts';
import type { CalendarDay } from './calendar-index.ts';
import type { FactsPart, ModelsPart, StatusPart, TerritoryPart } from './parts.ts';
import type { Group } from './verdict.ts';

export interface Parts {
  territory: TerritoryPart;
  calendar: CalendarDay;
  status: StatusPart;
  models: ModelsPart;
  facts: FactsPart;
}

export type Groups = Record<Group, Bits>;

export const emptyGroups = (words: number): Groups => ({
  open: new Uint32Array(words),
  later: new Uint32Array(words),
  one_away: new Uint32Array(words),
  to_check: new Uint32Array(words),
  not_for_you: new Uint32Array(words),
});

/** Fills `into`. `all`: every programme there is. */
export function joinParts(
  all: Bits,
  { territory, calendar, status, models, facts }: Parts,
  into: Groups,
): void {
  const { no: place, fixed: away, unknown: nowhere } = territory;
  const { closed, later, unknown: undated } = calendar;
  const { no: barred, unknown: unformed } = status;
  const { no: others, unknown: unmodelled } = models;
  const { one: once, two: twice, fixed: lasting } = facts;
  for (let i = 0; i < all.length; i++) {
    const everyone = all[i] ?? 0;
    const p = place[i] ?? 0;
    const b = barred[i] ?? 0;
    const o = others[i] ?? 0;
    const c = closed[i] ?? 0;
    const f = once[i] ?? 0;
    const no = p | b | o | c | f;
    const several = (p & b) | ((p | b) & o) | ((p | b | o) & c) | ((p | b | o | c) & f) | (twice[i] ?? 0);
    const fixed = several | (away[i] ?? 0) | o | c | (lasting[i] ?? 0);
    const near = no & ~fixed & everyone;
    const passed = everyone & ~no;
    const unsure = (nowhere[i] ?? 0) | (undated[i] ?? 0) | (unformed[i] ?? 0) | (unmodelled[i] ?? 0);
    const sure = passed & ~unsure;
    const l = later[i] ?? 0;
    into.open[i] = sure & ~l;
    into.later[i] = sure & l;
    into.one_away[i] = near;
    into.to_check[i] = passed & unsure;
    into.not_for_you[i] = no & everyone & ~near;
  }
}
