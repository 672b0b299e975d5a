/**
 * Whoever reads both waves and the table of those who answered twice, and subtracts, learns nothing of few. The
 * attacker knows nothing of how it was protected: each figure is a set of kinds of respondents (what one said in each
 * wave, if anything), and it asks by linear algebra whether any combination of all that is told is a small count that
 * is not told. Where it is known that nobody answered in one wave only, there is no such kind.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnownSpan } from '../../../../tests/support/span.ts';
import type { Question } from '../../surveys/public.ts';
import { type AnswerPair, type PairTable, pairTable } from './pairs.ts';
import { publishTables } from './publish.ts';
import { OPEN, RULES, type Rule } from './rule.ts';
import type { Shown } from './slices.ts';
import type { CodesColumn } from './table.ts';

const CODES = ['a', 'b', 'c'];
const QUESTION = { code: 'q', kind: 'choice' } as unknown as Question; // the tables read its code only

function publishedOf(answers: readonly (number | null)[], rule: Rule) {
  const mine = answers.filter((each) => each !== null);
  const column: CodesColumn = {
    ...{ kind: 'codes', name: 'q', question: QUESTION, part: null, codes: CODES },
    data: Uint16Array.from(mine, (each) => each + 1),
  };
  const { columns } = publishTables({ size: mine.length, columns: [column] }, [], rule);
  const view = columns[0]?.views[''];
  return { answered: view?.answered ?? null, counts: view?.counts ?? CODES.map(() => null) };
}

interface Attacked {
  table: PairTable;
  found: string[];
}
function attack(pairs: readonly AnswerPair[], rule: Rule, hiding = rule): Attacked {
  const from = publishedOf(
    pairs.map((each) => each.from),
    rule,
  );
  const to = publishedOf(
    pairs.map((each) => each.to),
    rule,
  );
  const table = pairTable(
    { name: 'q', question: 'q', codes: CODES },
    pairs,
    { from: from.counts, to: to.counts },
    hiding,
  );
  const said = [null, -1, 0, 1, 2];
  const present = (side: 'from' | 'to') =>
    pairs.some((each) => (each[side === 'from' ? 'to' : 'from'] ?? -1) < 0 && (each[side] ?? -1) >= 0);
  const kinds = said
    .flatMap((a) => said.map((b) => ({ from: a, to: b })))
    .filter(({ from: a, to: b }) => {
      if ((a ?? -1) < 0 && (b ?? -1) < 0) return false;
      if ((b ?? -1) < 0) return present('from');
      return (a ?? -1) >= 0 || present('to');
    });
  const figure = (name: string, holds: (kind: AnswerPair) => boolean) => ({
    name,
    of: Uint8Array.from(kinds, (kind) => (holds(kind) ? 1 : 0)),
    n: pairs.filter(holds).length,
  });
  const known: ReturnType<typeof figure>[] = [];
  const secret: ReturnType<typeof figure>[] = [];
  const put = (name: string, told: Shown, holds: (kind: AnswerPair) => boolean) => {
    const made = figure(name, holds);
    if (told === null) secret.push(made);
    else {
      expect([name, told]).toEqual([name, made.n]);
      known.push(made);
    }
  };
  const spoke = (each: number | null) => (each ?? -1) >= 0;
  const twice = (kind: AnswerPair) => spoke(kind.from) && spoke(kind.to);
  put('from', from.answered, (kind) => spoke(kind.from));
  put('to', to.answered, (kind) => spoke(kind.to));
  put('same', table.same, twice);
  for (const i of [0, 1, 2]) {
    put(`from ${i}`, from.counts[i] ?? null, (kind) => kind.from === i);
    put(`to ${i}`, to.counts[i] ?? null, (kind) => kind.to === i);
    put(`same from ${i}`, table.from[i] ?? null, (kind) => twice(kind) && kind.from === i);
    put(`same to ${i}`, table.to[i] ?? null, (kind) => twice(kind) && kind.to === i);
    secret.push(
      figure(`left ${i}`, (kind) => kind.from === i && !spoke(kind.to)),
      figure(`new ${i}`, (kind) => kind.to === i && !spoke(kind.from)),
      figure(`left not ${i}`, (kind) => spoke(kind.from) && kind.from !== i && !spoke(kind.to)),
      figure(`new not ${i}`, (kind) => spoke(kind.to) && kind.to !== i && !spoke(kind.from)),
      figure(`same not from ${i}`, (kind) => twice(kind) && kind.from !== i),
      figure(`same not to ${i}`, (kind) => twice(kind) && kind.to !== i),
    );
    for (const j of [0, 1, 2]) {
      put(`${i}>${j}`, table.changes[i]?.[j] ?? null, (kind) => kind.from === i && kind.to === j);
      secret.push(
        figure(`${i}>not ${j}`, (kind) => twice(kind) && kind.from === i && kind.to !== j),
        figure(`not ${i}>${j}`, (kind) => twice(kind) && kind.from !== i && kind.to === j),
      );
    }
  }
  const small = (n: number) => n > 0 && n < rule.least;
  // How many answered once only is told, as silence is: what is small by that alone is no secret.
  const silence = [
    figure('left', (kind) => spoke(kind.from) && !spoke(kind.to)),
    figure('new', (kind) => spoke(kind.to) && !spoke(kind.from)),
  ].map(({ of }) => of.join(''));
  const span = new KnownSpan();
  for (const { of } of known) span.add(of);
  const found = [
    ...known.filter(({ n }) => small(n)).map(({ name, n }) => `printed ${name} = ${n}`),
    ...secret
      .filter(({ n, of }) => small(n) && !silence.includes(of.join('')) && span.has(of))
      .map(({ name, n }) => `computed ${name} = ${n}`),
  ];
  for (const outer of known)
    for (const inner of known) {
      const rest = outer.of.map((each, at) => each - (inner.of[at] ?? 0));
      const hit =
        small(outer.n - inner.n) &&
        inner.of.every((each, at) => each <= (outer.of[at] ?? 0)) &&
        secret.find(({ of }) => of.every((each, at) => each === rest[at]));
      if (hit && !silence.includes(hit.of.join(''))) found.push(`${outer.name} − ${inner.name}`);
    }
  return { table, found };
}

const answer = fc.constantFrom(null, -1, 0, 0, 1, 1, 2);
const worlds = fc.integer({ min: 4, max: 160 }).chain((size) =>
  fc.record({
    pairs: fc.array(fc.record({ from: answer, to: answer }), { minLength: size, maxLength: size }),
    everybody: fc.boolean(),
    person: fc.boolean(),
  }),
);

describe('the same respondents', () => {
  test('give back no small count, with all respondents of both waves', { timeout: 600_000 }, () => {
    let [told, hidden] = [0, 0];
    fc.assert(
      fc.property(worlds, ({ pairs, everybody, person }) => {
        const all = everybody
          ? pairs.map(({ from, to }) => ({ from: Math.max(0, from ?? 0), to: Math.max(0, to ?? 0) }))
          : pairs;
        const { table, found } = attack(all, person ? RULES.person : RULES.organisation);
        for (const count of table.changes.flat()) count === null ? hidden++ : told++;
        expect(found).toEqual([]);
      }),
      { numRuns: Number(process.env.ATTACK_RUNS ?? 150) },
    );
    expect([told > 100, hidden > 100]).toEqual([true, true]);
  });

  test('the attacker finds what is not protected', () => {
    const pairs = Array.from({ length: 12 }, (_, at) => ({
      from: at < 6 ? 0 : 1,
      to: at === 0 ? 1 : at < 6 ? 0 : 1,
    }));
    expect(attack(pairs, { least: 1, share: 1 }).found).toEqual([]);
    const open = pairTable(
      { name: 'q', question: 'q', codes: CODES },
      pairs,
      { from: [6, 6, 0], to: [5, 7, 0] },
      { least: 1, share: 1 },
    );
    expect(open.changes).toEqual([
      [5, 1, 0],
      [0, 6, 0],
      [0, 0, 0],
    ]);
    expect(attack(pairs, RULES.organisation, OPEN).found).toContain('printed 0>1 = 1');
    const safe = attack(pairs, RULES.organisation).table;
    expect(safe.changes[0]?.[1]).toBeNull();
    expect([safe.changes[0]?.[0], safe.from[0]].includes(null)).toBe(true);
  });
});
