import { expect, it } from 'vitest';
import { type Placed, pickExamples } from './examples.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const at = (name: string, purpose: number | null): Placed => ({
  name,
  path: `/cooperations/${name}`,
  gradients: { model: null, purpose, economy: null },
});
const names = (placed: Placed[]) =>
  pickExamples(SHIPPED_PACK.questions, placed)
    .get('purpose')
    ?.map((side) => side.map(({ name }) => name));

it('shows for each pole the two farthest out, by name when equal, none from the middle', () => {
  const placed = [at('d', 39), at('c', 10), at('b', 10), at('a', 40), at('e', 61), at('f', null)];
  expect(names(placed)).toEqual([['b', 'c'], ['e']]);
  expect(names([])).toEqual([[], []]);
});
