/**
 * The same answers read under two versions of the rules: which verdicts change, with why, which needs are gained and
 * lost, which lines move. An answer that a version does not admit is set aside there, never guessed into another.
 */
import { factsIn } from './answers.ts';
import { type Condition, leavesOf, type Truth } from './condition.ts';
import type { FactCode } from './facts.ts';
import { type FundabilityLine, fundability, LEVELS, type LineVerdict } from './fundability.ts';
import { evaluate, type Need, type NeedRow } from './needs.ts';
import type { Pack } from './pack.ts';
import { canonical } from './pack-changes.ts';
import { readerOf } from './reading.ts';

/** `reading`: the rule is the same, but an answer reads otherwise, or is not admitted by one of the versions. */
export type ChangeReason = 'added' | 'removed' | 'condition' | 'reading';

export interface VerdictChange {
  row: NeedRow;
  /** Null: that version has no such rule. */
  before: Truth | null;
  after: Truth | null;
  why: ChangeReason;
  /** The answers that read otherwise. */
  facts: readonly FactCode[];
}

export interface LineChange {
  line: FundabilityLine;
  before: LineVerdict['level'] | null;
  after: LineVerdict['level'] | null;
  why: ChangeReason;
  facts: readonly FactCode[];
}

export interface Replay {
  from: string;
  to: string;
  verdicts: readonly VerdictChange[];
  gained: readonly Need[];
  lost: readonly Need[];
  lines: readonly LineChange[];
  /** Answers that the later version does not admit. */
  setAside: readonly FactCode[];
}

/** Answers as they are stored: some may be admitted by one of the two packs alone. */
type Answers = Readonly<Record<string, unknown>>;

export function replay(facts: Answers, from: Pack, to: Pack): Replay {
  const [before, after] = [under(from, facts), under(to, facts)];
  return {
    from: from.version,
    to: to.version,
    verdicts: verdictChanges(before, after),
    gained: [...after.needs.values()].filter(({ code }) => !before.needs.has(code)),
    lost: [...before.needs.values()].filter(({ code }) => !after.needs.has(code)),
    lines: lineChanges(before, after),
    setAside: (Object.keys(before.facts) as FactCode[]).filter((fact) => after.facts[fact] === undefined), // its keys
  };
}

/** Whether the later version tells this collective anything else than the former one. */
export const changesNothing = ({ verdicts, lines, gained, lost, setAside }: Replay): boolean =>
  [verdicts, lines, gained, lost, setAside].every(({ length }) => length === 0);

type Reading = ReturnType<typeof under>;

function under(pack: Pack, answers: Answers) {
  const { facts } = factsIn(pack, answers);
  const verdicts = evaluate(pack, facts);
  return {
    facts,
    read: readerOf(pack.questions, facts),
    rows: new Map(verdicts.map((verdict) => [verdict.row.code, verdict])),
    needs: new Map(
      verdicts.flatMap(({ truth, row }) =>
        truth === 'yes' ? row.needs.map((need) => [need.code, need] as const) : [],
      ),
    ),
    lines: new Map(fundability(pack, facts).map((verdict) => [verdict.line.code, verdict])),
  };
}

const codesOf = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) => [
  ...new Set([...after.keys(), ...before.keys()]),
];

function verdictChanges(before: Reading, after: Reading): VerdictChange[] {
  return codesOf(before.rows, after.rows).flatMap((code) => {
    const [old, now] = [before.rows.get(code), after.rows.get(code)];
    const row = now?.row ?? old?.row;
    if (!row || old?.truth === now?.truth) return [];
    const tests = [old?.row.when, now?.row.when];
    return [
      { row, before: old?.truth ?? null, after: now?.truth ?? null, ...reasonOf(before, after, tests) },
    ];
  });
}

function lineChanges(before: Reading, after: Reading): LineChange[] {
  return codesOf(before.lines, after.lines).flatMap((code) => {
    const [old, now] = [before.lines.get(code), after.lines.get(code)];
    const line = now?.line ?? old?.line;
    if (!line || old?.level === now?.level) return [];
    const tests = [old && wholeOf(old.line), now && wholeOf(now.line)];
    return [
      { line, before: old?.level ?? null, after: now?.level ?? null, ...reasonOf(before, after, tests) },
    ];
  });
}

/** The conditions of a line's levels as one, to compare them. */
const wholeOf = ({ levels, outside }: FundabilityLine): Condition => ({
  all: [...LEVELS.map((level) => levels[level].when), ...(outside ? [outside.when] : [])],
});

function reasonOf(
  before: Reading,
  after: Reading,
  [old, now]: readonly (Condition | undefined)[],
): { why: ChangeReason; facts: FactCode[] } {
  if (!old) return { why: 'added', facts: [] };
  if (!now) return { why: 'removed', facts: [] };
  const asked = [...new Set([...leavesOf(old), ...leavesOf(now)].map(({ fact }) => fact))];
  const facts = asked.filter(
    (fact) => canonical(before.read(fact)?.reads) !== canonical(after.read(fact)?.reads),
  );
  return { why: canonical(old) === canonical(now) ? 'reading' : 'condition', facts };
}
