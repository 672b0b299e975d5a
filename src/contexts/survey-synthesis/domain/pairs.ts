/**
 * The same respondents in two waves: from which answer to which. What is published of all respondents of each wave is
 * known beforehand, so that whoever subtracts the same from all has those of one wave only: both are protected
 * together (protect.ts, decision 0034). Those who answered in one wave and not in the other are told as a number, as a
 * missing answer is; what they said is not.
 *
 * Assumed of whoever attacks: that they know every count of each wave, even those that were hidden. A count that was
 * hidden hides the same count of those who answered twice.
 */
import type { Rule } from './rule.ts';
import type { Shown } from './slices.ts';
import { System } from './system.ts';

/** What was answered to a question in each wave: by place of code; -1: nothing; null: not a respondent of that wave. */
export interface AnswerPair {
  from: number | null;
  to: number | null;
}
export interface PairTable {
  name: string;
  question: string;
  codes: readonly string[];
  /** Who answered the question in both waves; null: too few, or too few could be computed. */
  same: Shown;
  /** Of them, by place of code. */
  from: readonly Shown[];
  to: readonly Shown[];
  /** From each answer to each. */
  changes: readonly (readonly Shown[])[];
}
/** What is published of the same respondents of two waves. */
export interface PairedWaves {
  from: number;
  to: number;
  /** Respondents counted in both; null: too few. */
  same: Shown;
  tables: readonly PairTable[];
}

/** What each wave published of all its respondents, by place of code. */
export interface KnownCounts {
  from: readonly Shown[];
  to: readonly Shown[];
}

export function pairTable(
  column: { name: string; question: string; codes: readonly string[] },
  pairs: readonly AnswerPair[],
  known: KnownCounts,
  rule: Rule,
): PairTable {
  const { codes } = column;
  const places = codes.map((_, at) => at);
  const both = pairs.filter(
    (each): each is { from: number; to: number } => (each.from ?? -1) >= 0 && (each.to ?? -1) >= 0,
  );
  const system = new System();
  const counted = (list: readonly unknown[]) => list.length;
  const cell = (i: number, j: number) => `${i}>${j}`;
  const same = system.cell('same', () => ({ n: counted(both), precious: true }));
  const sides = (['from', 'to'] as const).map((side) => {
    const other = side === 'from' ? 'to' : 'from';
    const all = pairs.filter((each) => (each[side] ?? -1) >= 0);
    const left = all.filter((each) => (each[other] ?? -1) < 0);
    const whole = system.cell(`${side} all`, () => ({ n: counted(all), fixed: true, harmless: true }));
    system.relate(whole, [
      same,
      system.cell(`${side} left`, () => ({ n: counted(left), derived: true, harmless: true })),
    ]);
    const parts = places.map((at) => {
      const hiddenThere = known[side][at] === null;
      const mine = system.cell(`${side} ${at}`, () => ({
        n: counted(both.filter((each) => each[side] === at)),
        refused: hiddenThere,
        precious: true,
      }));
      const gone = left.filter((each) => each[side] === at).length;
      const total = system.cell(`${side} all ${at}`, () => ({
        n: counted(all.filter((each) => each[side] === at)),
        fixed: true,
        harmless: true,
      }));
      system.relate(total, [mine, system.cell(`${side} left ${at}`, () => ({ n: gone, derived: true }))]);
      // Who did not choose it, among the same and among those who are left.
      system.relate(same, [
        mine,
        system.cell(`${side} not ${at}`, () => ({ n: both.length - countOf(both, side, at), derived: true })),
      ]);
      system.relate(system.cell(`${side} left`, never), [
        system.cell(`${side} left ${at}`, never),
        system.cell(`${side} left not ${at}`, () => ({ n: left.length - gone, derived: true })),
      ]);
      return mine;
    });
    system.relate(same, parts);
    system.relate(
      whole,
      places.map((at) => system.cell(`${side} all ${at}`, never)),
    );
    system.relate(
      system.cell(`${side} left`, never),
      places.map((at) => system.cell(`${side} left ${at}`, never)),
    );
    return parts;
  });
  for (const i of places)
    for (const j of places)
      system.cell(cell(i, j), () => ({
        n: both.filter(({ from, to }) => from === i && to === j).length,
        refused: known.from[i] === null || known.to[j] === null,
      }));
  const at = (i: number, j: number) => system.cell(cell(i, j), never);
  for (const [side, parts] of sides.entries())
    for (const [place, total] of parts.entries()) {
      const line = places.map((other) => (side === 0 ? at(place, other) : at(other, place)));
      system.relate(total, line);
      for (const [other, one] of line.entries()) {
        const [i, j] = side === 0 ? [place, other] : [other, place];
        const rest =
          countOf(both, side === 0 ? 'from' : 'to', place) -
          both.filter(({ from, to }) => from === i && to === j).length;
        system.relate(total, [
          one,
          system.cell(`${side}:${i}>${j} rest`, () => ({ n: rest, derived: true })),
        ]);
      }
    }
  const shown = system.protected(rule);
  const told = (name: string): Shown => shown(name)?.n ?? null;
  const few = told('same') === null;
  return {
    ...column,
    same: told('same'),
    from: places.map((place) => (few ? null : told(`from ${place}`))),
    to: places.map((place) => (few ? null : told(`to ${place}`))),
    changes: places.map((i) => places.map((j) => (few ? null : told(cell(i, j))))),
  };
}

const countOf = (both: readonly { from: number; to: number }[], side: 'from' | 'to', at: number): number =>
  both.filter((each) => each[side] === at).length;
const never = (): never => {
  throw new Error('a relation names a cell that was not counted');
};
