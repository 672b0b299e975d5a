/** The table of docs/architecture.md that says who stands on whom is that of the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, placeOf } from '../../scripts/structure/places.ts';
import { readTree } from '../../scripts/structure/tree.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const rows = new Map(
  [...text.matchAll(/^\| (\d+) \| ([^|]+) \|/gm)].flatMap(([, row, contexts = '']) =>
    [...contexts.matchAll(/`([a-z-]+)`/g)].map(([, context = '']) => [context, Number(row)] as const),
  ),
);
/** Pairs of contexts of which the first stands on the second. */
const pairs = readTree(ROOT)
  .filter(({ path }) => !isTest(path))
  .flatMap(({ path, facts }) =>
    (facts?.imports ?? []).map(({ target, ours }) => [
      placeOf(path).context,
      ours ? placeOf(target).context : undefined,
    ]),
  )
  .filter(([from, to]) => from && to && from !== to);

test('every context stands in the table', () => {
  const contexts = new Set(pairs.flat());
  expect(contexts.size).toBeGreaterThan(30);
  for (const context of contexts) expect([context, rows.has(context ?? '')]).toEqual([context, true]);
});
test('a context stands only on those of the rows above its own', () => {
  const below = pairs.filter(([from = '', to = '']) => (rows.get(from) ?? 0) <= (rows.get(to) ?? 0));
  expect(below.map((pair) => pair.join(' → '))).toEqual([]);
});
