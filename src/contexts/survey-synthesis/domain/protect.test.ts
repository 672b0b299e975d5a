import { describe, expect, test } from 'vitest';
import type { Relation } from './known-sums.ts';
import { type Cell, protect } from './protect.ts';
import { isSafe, RULES, union } from './rule.ts';

const ORGANISATIONS = RULES.organisation;

describe('a cell by itself', () => {
  test.each([
    ['nobody', { n: 0 }, RULES.organisation, true],
    ['two organisations', { n: 2 }, RULES.organisation, false],
    ['three organisations', { n: 3 }, RULES.organisation, true],
    ['ten persons', { n: 10 }, RULES.person, false],
    ['eleven persons', { n: 11 }, RULES.person, true],
    ['one makes 85 % of the amount, no more', { n: 4, sum: 100, max: 85 }, RULES.organisation, true],
    ['one makes more than 85 %', { n: 4, sum: 100, max: 86 }, RULES.organisation, false],
    ['nothing was given', { n: 4, sum: 0, max: 0 }, RULES.organisation, true],
  ] as const)('%s', (_, cell, rule, safe) => expect(isSafe(cell, rule)).toBe(safe));

  test('two that share nobody add up', () => {
    expect(
      union([
        { n: 2, sum: 10, max: 9 },
        { n: 1, sum: 5, max: 5 },
      ]),
    ).toEqual({ n: 3, sum: 15, max: 9 });
    expect(union([{ n: 2 }, { n: 1 }])).toEqual({ n: 3 });
  });
});

/** A total and its parts. */
const row = (total: number, ...parts: number[]): [Cell[], Relation[]] => [
  [{ n: total }, ...parts.map((n) => ({ n }))],
  [{ total: 0, parts: parts.map((_, at) => at + 1) }],
];
const shown = (cells: readonly Cell[], relations: readonly Relation[], rule = ORGANISATIONS) =>
  protect(cells, relations, rule)
    .map((hidden, at) => (hidden ? '·' : String(cells[at]?.n)))
    .join(' ');

describe('one row and its total', () => {
  test.each([
    ['nothing is small', row(20, 12, 8), '20 12 8'],
    ['a small one takes the next smallest along', row(20, 12, 6, 2), '20 12 · ·'],
    ['two small ones that add up to enough stand alone', row(20, 16, 2, 2), '20 16 · ·'],
    ['two small ones that add up to too few take a third', row(20, 14, 4, 1, 1), '20 14 · · ·'],
    ['an empty one is shown', row(20, 12, 8, 0), '20 12 8 0'],
    ['all but one: the one is not told by what is left', row(20, 19, 1), '20 · ·'],
    ['a small total', row(2, 2, 0), '· · 0'],
    ['everybody gave one answer', row(5, 5, 0), '5 5 0'],
  ] as const)('%s', (_, [cells, relations], expected) => expect(shown(cells, relations)).toBe(expected));

  test('what nobody prints is protected as well', () => {
    // 18 of 20 chose it: the two who did not are a subtraction away.
    const cells: Cell[] = [{ n: 20 }, { n: 18 }, { n: 2, derived: true }];
    expect(shown(cells, [{ total: 0, parts: [1, 2] }])).toBe('20 · ·');
  });

  test('a figure that is printed elsewhere is not hidden, its parts are', () => {
    const cells: Cell[] = [{ n: 20, fixed: true }, { n: 18 }, { n: 2 }];
    expect(shown(cells, [{ total: 0, parts: [1, 2] }])).toBe('20 · ·');
  });

  test('an amount that one unit makes takes another along', () => {
    const cells: Cell[] = [
      { n: 12, sum: 300, max: 96 },
      { n: 4, sum: 100, max: 96 },
      { n: 4, sum: 90, max: 40 },
      { n: 4, sum: 110, max: 50 },
    ];
    expect(protect(cells, [{ total: 0, parts: [1, 2, 3] }], ORGANISATIONS).filter(Boolean)).toHaveLength(2);
  });
});

describe('a table', () => {
  /** Rows by columns, with the totals of both and the whole. */
  const table = (rows: readonly (readonly number[])[]) => {
    const [height, width] = [rows.length, rows[0]?.length ?? 0];
    const cells: Cell[] = rows.flat().map((n) => ({ n }));
    const relations: Relation[] = [];
    const at = (r: number, c: number) => r * width + c;
    const total = (parts: number[]) => {
      const n = parts.reduce((sum, part) => sum + (cells[part]?.n ?? 0), 0);
      relations.push({ total: cells.push({ n }) - 1, parts });
      return cells.length - 1;
    };
    const bottoms = Array.from({ length: width }, (_, c) => total(rows.map((_, r) => at(r, c))));
    const sides = rows.map((_, r) => total(Array.from({ length: width }, (_, c) => at(r, c))));
    relations.push({ total: total(sides), parts: bottoms });
    return { cells, relations, at, width, height };
  };

  test('a small cell takes along one of its row, one of its column, and their corner', () => {
    const { cells, relations, at } = table([
      [2, 10, 20],
      [9, 30, 40],
      [12, 50, 60],
    ]);
    const hidden = protect(cells, relations, ORGANISATIONS);
    expect([at(0, 0), at(0, 1), at(1, 0), at(1, 1)].map((each) => hidden[each])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(hidden.filter(Boolean)).toHaveLength(4);
  });

  test('two in each row and column are not enough when one stands alone in a combination of them', () => {
    // Two squares of hidden cells, and one cell between them: rows less columns would give it back.
    const rows = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => 50));
    for (const [r, c] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [3, 3],
      [3, 4],
      [4, 3],
      [4, 4],
      [1, 3],
    ] as const)
      (rows[r] as number[])[c] = 1;
    const { cells, relations, at } = table(rows);
    const hidden = protect(cells, relations, ORGANISATIONS);
    expect(hidden[at(1, 3)]).toBe(true);
    expect(hidden.slice(0, 25).filter(Boolean).length).toBeGreaterThan(9);
  });
});
