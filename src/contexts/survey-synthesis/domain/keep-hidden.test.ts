import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepHidden, type Publishable } from './keep-hidden.ts';
import type { PublishedTables, View } from './publish.ts';

const shown = fc.option(fc.nat(50), { nil: null });
const view = fc.record({
  answered: shown,
  counts: fc.array(shown, { minLength: 3, maxLength: 3 }),
  ...{ mean: shown, median: shown, sum: shown },
});
const views = fc.dictionary(fc.constantFrom('', 'r=a', 'r=b'), view);
const columns = fc
  .uniqueArray(fc.constantFrom('q1', 'q2', 'q3'), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((name) => views.map((each) => ({ name, views: each })))));
const tables = fc.record({
  respondents: fc.nat(100),
  filters: fc.dictionary(fc.constantFrom('r=a', 'r=b'), shown),
  columns: columns.map((list) =>
    list.map((column) => ({ ...column, question: column.name, part: null, codes: ['x', 'y', 'z'] })),
  ),
});
const publishable = (each: PublishedTables): Publishable =>
  ({
    content: { tables: each, figures: [] },
    forRespondents: { columns: each.columns, sections: [], quotations: [] },
  }) as unknown as Publishable;

const figuresOf = ({ answered, counts, mean, median, sum }: View) => [answered, ...counts, mean, median, sum];

test('what was hidden stays hidden; what was shown and still may be is as it is now', () => {
  fc.assert(
    fc.property(tables, tables, (now, before) => {
      const kept = keepHidden(publishable(now), publishable(before));
      const { tables: after } = kept.content;
      for (const [name, n] of Object.entries(now.filters))
        expect(after.filters[name]).toBe(before.filters[name] === null ? null : n);
      const read = [after.columns, kept.forRespondents?.columns ?? []].flat();
      for (const { name, views: told } of read) {
        const former = before.columns.find((each) => each.name === name);
        const fresh = now.columns.find((each) => each.name === name);
        for (const [context, each] of Object.entries(told)) {
          const [was, is] = [former?.views[context], fresh?.views[context]];
          expect(former === undefined || was !== undefined).toBe(true);
          for (const [at, figure] of figuresOf(each).entries()) {
            const hidden = was !== undefined && figuresOf(was)[at] === null;
            expect(figure).toBe(hidden ? null : is && figuresOf(is)[at]);
          }
        }
      }
    }),
  );
});

test('a question whose answers are others is another question', () => {
  const before = { columns: [{ name: 'q', question: 'q', part: null, codes: ['a', 'b'], views: {} }] };
  const now = {
    columns: [
      {
        ...{ name: 'q', question: 'q', part: null, codes: ['a', 'c'] },
        views: { '': { answered: 9, counts: [4, 5], mean: null, median: null, sum: null } },
      },
    ],
  };
  const whole = (each: object) => publishable({ respondents: 9, filters: {}, ...each } as PublishedTables);
  expect(keepHidden(whole(now), whole(before)).content.tables.columns).toEqual(now.columns);
});
