import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from './publish.ts';
import { readPopulation, type Weighting, type Weights, weightedView, weightsOf } from './weighting.ts';

const closed = (answered: number | null, counts: (number | null)[]): View => ({
  ...{ answered, counts, mean: null, median: null, sum: null },
});
/** Of a question of one answer each, of which everybody's figures are not known. */
const weigh = (weights: Weights, behind: (value: string) => View | null, everybody: View | null = null) =>
  weightedView(weights, { everybody, behind, several: false });
const exact = (share: number) => ({ low: share, high: share });
const told = (population: Record<string, number>): Weighting => ({
  ...{ question: 'echelle', population, source: 'Annuaire, 2024' },
});

describe('weights by strata', () => {
  // 30 of 40 local ones and 10 of 160 national ones answered: each stands for 4/3 and for 16.
  const weights = weightsOf(told({ local: 40, national: 160 }), ['local', 'national', 'autre'], (value) =>
    value === 'local' ? 30 : value === 'national' ? 10 : 5,
  );

  test('each respondent stands for as many as the stratum holds, over those who answered', () => {
    expect(weights.strata.map(({ value, weight }) => [value, weight])).toEqual([
      ['local', 40 / 30],
      ['national', 16],
    ]);
    expect(weights).toMatchObject({ population: 200, covered: 1 });
    // (30·4/3 + 10·16)² / (30·(4/3)² + 10·16²) = 40 000 / 2 613.3
    expect(weights.effective).toBeCloseTo(40_000 / (30 * (16 / 9) + 2560), 10);
  });

  test('a share is of weights, not of people', () => {
    // Yes: 15 of 30, and 8 of 10. Unweighted 23 of 40; weighted (20 + 128) of 200.
    const view = weigh(weights, (value) => (value === 'local' ? closed(30, [15, 15]) : closed(10, [8, 2])));
    expect(view?.shares).toEqual([exact(0.74), exact(0.26)]);
  });

  test('who did not answer the question weighs nothing', () => {
    // Of the national ones, 5 of 10 answered: their weight is what it was, and half of them speak.
    const view = weigh(weights, (value) => (value === 'local' ? closed(30, [15, 15]) : closed(5, [4, 1])));
    expect(view?.shares[0]?.low).toBeCloseTo((20 + 64) / (40 + 80), 12);
  });

  test('a mean follows those of the strata; a median does not', () => {
    const figures = (mean: number, answered: number): View => ({
      ...closed(answered, []),
      mean,
      median: mean,
    });
    const view = weigh(weights, (value) => (value === 'local' ? figures(10, 30) : figures(20, 10)));
    expect(view).toEqual({ shares: [], mean: (40 * 10 + 160 * 20) / 200 });
  });

  test.each([
    [
      'how many stand behind a value',
      weightsOf(told({ a: 5, b: 9 }), ['a', 'b'], (v) => (v === 'a' ? 4 : null)),
      closed(4, [4]),
    ],
    ['how many answered there', weightsOf(told({ a: 5, b: 9 }), ['a', 'b'], () => 4), closed(null, [4])],
  ])('hidden, %s hides all that is weighted', (_, hidden, view) => {
    expect(weigh(hidden, () => view)).toBeNull();
  });

  test('a share over a hidden count is told as what it lies between', () => {
    // Local ones: one of three counts hidden, of which 30 − 10 − 15 is known to be the rest: it is not hidden to anybody.
    const local = closed(30, [null, 10, 15]);
    const alone = weigh(weights, (value) => (value === 'local' ? local : closed(10, [4, 3, 3])));
    expect(alone?.shares[0]?.low).toBeCloseTo((4 * 16) / 200, 12);
    expect(alone?.shares[0]?.high).toBeCloseTo((4 * 16 + (5 * 40) / 30) / 200, 12);
    expect(alone?.shares[1]).toEqual(exact((10 * (40 / 30) + 3 * 16) / 200));
  });

  test('hidden counts add up to what everybody’s leaves', () => {
    const hidden = (value: string) =>
      value === 'local' ? closed(30, [null, null, 15]) : closed(10, [null, null, 3]);
    // Seven gave the first answer: all local at the least, all national at the most.
    const view = weigh(weights, hidden, closed(40, [7, 15, 18]));
    expect(view?.shares[0]?.low).toBeCloseTo((7 * (40 / 30)) / 200, 12);
    expect(view?.shares[0]?.high).toBeCloseTo((7 * 16) / 200, 12);
    // Fifteen the second: seven national at the most, the others local.
    expect(view?.shares[1]?.low).toBeCloseTo((15 * (40 / 30)) / 200, 12);
    expect(view?.shares[1]?.high).toBeCloseTo((7 * 16 + 8 * (40 / 30)) / 200, 12);
  });

  test('a stratum where nobody answered speaks through nobody, and is told', () => {
    const some = weightsOf(told({ a: 30, b: 70 }), ['a', 'b'], (value) => (value === 'a' ? 3 : 0));
    expect(some.covered).toBe(0.3);
    expect(weigh(some, () => closed(3, [1, 2]))?.shares[0]?.low).toBeCloseTo(1 / 3, 12);
  });

  test('where nobody answered at all there is nothing', () => {
    const none = weightsOf(told({ a: 30, b: 70 }), ['a', 'b'], () => 0);
    expect([none.covered, none.effective, weigh(none, () => closed(0, [0]))]).toEqual([0, null, null]);
  });
});

describe('of any answers', () => {
  const strata = ['a', 'b', 'c', 'd'] as const;
  const respondent = fc.record({
    stratum: fc.nat(strata.length - 1),
    answer: fc.option(fc.nat(2), { nil: null }),
  });
  const populations = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 4, maxLength: 4 });

  test('the same as weighing each respondent alone; the unit of the population does not matter', () => {
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 1, maxLength: 60 }), populations, (people, sizes) => {
        const population = Object.fromEntries(strata.map((value, at) => [value, sizes[at] ?? 0]));
        const of = (value: string) => people.filter(({ stratum }) => strata[stratum] === value);
        const standing = (value: string) => of(value).length;
        const view = (value: string) => {
          const said = of(value).filter(({ answer }) => answer !== null);
          return closed(
            said.length,
            [0, 1, 2].map((code) => said.filter(({ answer }) => answer === code).length),
          );
        };
        const weighted = weigh(weightsOf(told(population), strata, standing), view);
        let [whole, first] = [0, 0];
        for (const { stratum, answer } of people) {
          const weight = (sizes[stratum] ?? 0) / standing(strata[stratum] ?? 'a');
          if (answer !== null) whole += weight;
          if (answer === 0) first += weight;
        }
        if (whole === 0) {
          expect(weighted).toBeNull();
          return;
        }
        expect(weighted?.shares[0]?.low).toBeCloseTo(first / whole, 9);
        expect(weighted?.shares[0]?.high).toBeCloseTo(first / whole, 9);
        expect((weighted?.shares ?? []).reduce((a, { low }) => a + low, 0)).toBeCloseTo(1, 9);
        const doubled = told(
          Object.fromEntries(Object.entries(population).map(([code, n]) => [code, n * 2])),
        );
        expect(weigh(weightsOf(doubled, strata, standing), view)?.shares[0]?.low).toBeCloseTo(
          first / whole,
          9,
        );
      }),
    );
  });

  const hiding = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
  test.each([false, true])(
    'whatever is hidden, the share lies between what is told (several answers: %s)',
    (several) => {
      const said = fc.record({ stratum: fc.nat(3), answers: fc.subarray([0, 1, 2], { minLength: 1 }) });
      fc.assert(
        fc.property(
          fc.array(said, { minLength: 1, maxLength: 40 }),
          populations,
          hiding,
          (people, sizes, hidden) => {
            const given = people.map((each) => ({
              ...each,
              answers: several ? each.answers : each.answers.slice(0, 1),
            }));
            const count = (who: typeof given, code: number) =>
              who.filter(({ answers }) => answers.includes(code)).length;
            const of = (value: string) => given.filter(({ stratum }) => strata[stratum] === value);
            const population = Object.fromEntries(strata.map((value, at) => [value, sizes[at] ?? 0]));
            const weights = weightsOf(told(population), strata, (value) => of(value).length);
            const figures = (masked: boolean) => ({
              everybody: closed(
                given.length,
                [0, 1, 2].map((code) => count(given, code)),
              ),
              behind: (value: string) =>
                closed(
                  of(value).length,
                  [0, 1, 2].map((code) =>
                    masked && hidden[strata.indexOf(value as 'a') * 3 + code] ? null : count(of(value), code),
                  ),
                ),
              several,
            });
            const [whole, part] = [
              weightedView(weights, figures(false)),
              weightedView(weights, figures(true)),
            ];
            for (const [at, { low, high }] of (part?.shares ?? []).entries()) {
              const truth = whole?.shares[at]?.low ?? Number.NaN;
              expect(low).toBeLessThanOrEqual(truth + 1e-9);
              expect(high).toBeGreaterThanOrEqual(truth - 1e-9);
              expect(high).toBeLessThanOrEqual(1 + 1e-9);
            }
          },
        ),
      );
    },
  );

  test('a population like those who answered changes no figure', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }), (sizes) => {
        const size = (value: string) => sizes[strata.indexOf(value as 'a')] ?? 0;
        const population = Object.fromEntries(strata.map((value) => [value, 7 * size(value)]));
        const weights = weightsOf(told(population), strata, size);
        const view = (value: string) => closed(size(value), [1, size(value) - 1]);
        const all = sizes.reduce((a, b) => a + b, 0);
        expect(weights.effective).toBeCloseTo(all, 9);
        expect(weigh(weights, view)?.shares[0]?.low).toBeCloseTo(4 / all, 9);
      }),
    );
  });
});

describe('a population as it is typed', () => {
  test.each([
    ['', 3, null],
    ['  ', 3, null],
    ['0', 3, 0],
    ['1 234', 3, 1234],
    ['1\u202f234', 3, 1234],
    ['2', 3, 'fewer_than_answered'],
    ['12,5', 3, 'not_whole'],
    ['-4', 3, 'not_whole'],
    ['beaucoup', 3, 'not_whole'],
    ['1e9', 3, 'not_whole'],
    ['999999999999', 3, 'too_many'],
  ])('“%s”, %i answers there', (typed, counted, read) => {
    expect(readPopulation(typed, counted)).toBe(read);
  });
});
