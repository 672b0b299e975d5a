import { describe, expect, test } from 'vitest';
import { alpha, kappaOf, masi, nominal, themeAgreement } from './agreement.ts';

/** Lines of coders, columns of units; a dot: not coded. */
const units = (...lines: string[]) =>
  Array.from({ length: lines[0]?.length ?? 0 }, (_, at) =>
    lines.flatMap((line) => (line[at] === '.' ? [] : [[line[at] ?? '']])),
  );

describe('alpha, as Krippendorff works it out (2011, sections A to C)', () => {
  test.each([
    ['two observers, two values', ['0100000010', '1110010000'], 0.095],
    ['two observers, five values', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    [
      'four observers, values missing',
      ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'],
      0.743,
    ],
  ])('%s', (_, lines, wanted) => {
    expect(alpha(units(...lines), nominal)).toBeCloseTo(wanted, 3);
  });

  test.each([
    ['nothing', []],
    ['one coder', [[['a']], [['b']]]],
    ['no variation', [[['a'], ['a']]]],
  ])('says nothing of %s', (_, list) => {
    expect(alpha(list, nominal)).toBeNull();
  });

  test('of the same sets in another order, all alike', () => {
    expect(
      alpha(
        [
          [
            ['a', 'b'],
            ['b', 'a'],
          ],
          [['c'], ['c']],
        ],
        nominal,
      ),
    ).toBe(1);
  });

  test('with sets that meet, MASI is milder than nominal', () => {
    const list = [
      [['a', 'b'], ['a']],
      [['c'], ['c']],
      [['a'], ['a']],
      [[], []],
    ];
    expect(alpha(list, masi) ?? 0).toBeGreaterThan(alpha(list, nominal) ?? 1);
  });
});

describe('the distance of Passonneau (2006)', () => {
  test.each([
    ['the same', ['a', 'b'], ['b', 'a'], 0],
    ['one in the other', ['a'], ['a', 'b'], 1 - (1 / 2) * (2 / 3)],
    ['that only meet', ['a', 'b'], ['b', 'c'], 1 - (1 / 3) * (1 / 3)],
    ['apart', ['a'], ['b'], 1],
    ['none and some', [], ['b'], 1],
    ['none and none', [], [], 0],
  ])('%s', (_, a, b, wanted) => {
    expect(masi(a, b)).toBeCloseTo(wanted, 12);
    expect(masi(b, a)).toBeCloseTo(wanted, 12);
  });
});

describe('kappa', () => {
  // Half of the fifty applications that two readers judge: 20 both yes, 15 both no (observed 0.7, expected 0.5).
  test.each([
    ['agreement', { both: 20, first: 5, second: 10, neither: 15 }, 0.4],
    ['chance', { both: 1, first: 1, second: 1, neither: 1 }, 0],
    ['no variation', { both: 4, first: 0, second: 0, neither: 0 }, null],
    ['nothing', { both: 0, first: 0, second: 0, neither: 0 }, null],
  ])('%s', (_, table, wanted) => {
    const found = kappaOf(table);
    if (wanted === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(wanted, 12);
  });

  test('of a theme, over the pairs that coded the same texts', () => {
    const coders = new Map([
      [
        'x',
        new Map([
          ['1', ['a']],
          ['2', []],
          ['3', ['a', 'b']],
        ]),
      ],
      [
        'y',
        new Map([
          ['1', ['a']],
          ['2', ['a']],
        ]),
      ],
      ['z', new Map([['9', ['a']]])],
    ]);
    expect(themeAgreement('a', coders)).toEqual({ theme: 'a', chosen: 5, alike: 0.5, kappa: 0 });
    expect(themeAgreement('b', coders)).toEqual({ theme: 'b', chosen: 1, alike: 1, kappa: null });
  });
});
