/** A table that grows and loses rows counts as one made afresh from what is left; tables built before stay as they were. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Questionnaire, questionnaire, type Values } from '../../surveys/public.ts';
import { countAll, type Filter, select } from './count.ts';
import { type AnswerTable, TableBuilder } from './table.ts';

const label = { fr: 'Question' };
const options = ['a', 'b', 'c'].map((value) => ({ value, label }));
const ASKED: Questionnaire = questionnaire.parse({
  format: 'terreau-survey/1',
  ...{ title: label, purpose: label, audience: label, privacy: label, unit: 'organisation' },
  sections: [
    {
      code: 'partie',
      title: label,
      questions: [
        { code: 'un', kind: 'choice', label, options },
        { code: 'plusieurs', kind: 'choices', label, options, other: true },
        { code: 'nombre', kind: 'number', label },
        { code: 'texte', kind: 'short_text', label },
        { code: 'tableau', kind: 'matrix', label, rows: options, options },
        { code: 'rangs', kind: 'ranking', label, options },
      ],
    },
  ],
});
const NOWHERE = { all: [], of: () => [] };

const one = fc.constantFrom('a', 'b', 'c');
const values: fc.Arbitrary<Values> = fc.record(
  {
    un: one,
    plusieurs: fc.uniqueArray(one),
    nombre: fc.oneof(fc.integer({ min: -5, max: 9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
    texte: fc.string({ minLength: 1, maxLength: 3 }),
    tableau: fc.record({ a: one, b: one }, { requiredKeys: [] }),
    rangs: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: values.map((added) => ({ added })) },
    { weight: 1, arbitrary: fc.nat().map((removed) => ({ removed })) },
    { weight: 1, arbitrary: fc.constant('look' as const) },
  ),
  { maxLength: 60 },
);

const figures = (table: AnswerTable, filters: readonly Filter[] = []) =>
  countAll(table, select(table, filters)).map(({ column, answered, counts, spread }) => ({
    name: column.name,
    ...{ answered, counts },
    n: spread?.n,
    median: spread?.median,
    quartiles: spread?.quartiles,
    // Sums of doubles differ by the order in which they are added.
    sum: spread && Math.round(spread.sum),
    largest: spread?.largest,
  }));
const made = (all: readonly Values[]): AnswerTable => {
  const builder = new TableBuilder(ASKED, NOWHERE, 1);
  for (const each of all) builder.add(each);
  return builder.build();
};

describe('a table of answers', () => {
  test('that grew and lost rows counts as one made afresh', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const builder = new TableBuilder(ASKED, NOWHERE, 1);
        const present: Values[] = [];
        const before: { table: AnswerTable; told: unknown }[] = [];
        for (const step of all)
          if (step === 'look') {
            const table = builder.build();
            before.push({ table, told: figures(table) });
          } else if ('added' in step) {
            expect(builder.add(step.added)).toBe(present.length);
            present.push(step.added);
          } else if (present.length > 0) {
            const row = step.removed % present.length;
            expect(builder.remove(row)).toBe(present.length - 1);
            const last = present.pop();
            if (last && row < present.length) present[row] = last;
          }
        expect(figures(builder.build())).toEqual(figures(made(present)));
        const [filter] = [{ question: 'un', value: 'a' }];
        expect(figures(builder.build(), [filter])).toEqual(
          figures(made(present.filter(({ un }) => un === 'a'))),
        );
        for (const { table, told } of before) expect(figures(table)).toEqual(told);
      }),
      { numRuns: 200 },
    );
  });
});
