import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, condition, type Fact, judge, type Reader, waitsForItself } from './condition.ts';

const one = (fact: Fact, ...value: string[]) => ({ fact, is: 'one_of' as const, value });
const reading =
  (facts: Record<string, readonly string[] | null>): Reader =>
  (fact) =>
    facts[fact] ?? null;

describe('a condition', () => {
  const A = one('record.stage', 'emergence');
  const B = one('field.accueil', 'yes');
  test.each<[string, Condition, Record<string, readonly string[]>, string]>([
    ['all, both true', { all: [A, B] }, { 'record.stage': ['emergence'], 'field.accueil': ['yes'] }, 'yes'],
    ['all, one false decides', { all: [A, B] }, { 'field.accueil': ['no'] }, 'no'],
    ['all, one missing', { all: [A, B] }, { 'record.stage': ['emergence'] }, 'unknown'],
    ['any, one true decides', { any: [A, B] }, { 'field.accueil': ['yes'] }, 'yes'],
    ['any, one false and one missing', { any: [A, B] }, { 'field.accueil': ['no'] }, 'unknown'],
    ['any, both false', { any: [A, B] }, { 'record.stage': ['creation'], 'field.accueil': ['no'] }, 'no'],
    [
      'several values of a fact add up',
      { all: [one('record.model', 'ptce', 'scic')] },
      { 'record.model': ['cae', 'scic'] },
      'yes',
    ],
  ])('%s', (_, test, facts, truth) => expect(judge(test, reading(facts))).toBe(truth));

  test('one more fact never turns a yes or a no into something else', () => {
    const facts: Fact[] = ['record.a', 'record.b', 'field.c'];
    const leaf = fc.record({
      fact: fc.constantFrom(...facts),
      is: fc.constant('one_of' as const),
      value: fc.uniqueArray(fc.constantFrom('x', 'y'), { minLength: 1 }),
    });
    const leaves = fc.array(leaf, { minLength: 1, maxLength: 4 });
    const tests = fc.oneof(
      leaves.map((all): Condition => ({ all })),
      leaves.map((any): Condition => ({ any })),
    );
    const known = fc.dictionary(fc.constantFrom(...facts), fc.constantFrom(['x'], ['y'], ['x', 'y']));
    fc.assert(
      fc.property(tests, known, fc.constantFrom(...facts), (asked, before, added) => {
        const truth = judge(asked, reading(before));
        const after = judge(asked, reading({ ...before, [added]: before[added] ?? ['x'] }));
        if (truth !== 'unknown') expect(after).toBe(truth);
      }),
    );
  });

  test.each([
    ['an empty list', { all: [] }],
    ['an unknown operator', { all: [{ fact: 'record.a', is: 'leans', value: ['x'] }] }],
    ['a fact of nowhere', { all: [{ fact: 'person.age', is: 'one_of', value: ['x'] }] }],
    ['both joints', { all: [one('record.a', 'x')], any: [one('record.a', 'x')] }],
  ])('%s is none', (_, wrong) => expect(condition.safeParse(wrong).success).toBe(false));
});

test('a field that waits for itself by way of others is found', () => {
  const field = (code: string, ...on: string[]) => ({
    code,
    definition: on.length > 0 ? { condition: { all: on.map((each) => one(`field.${each}`, 'yes')) } } : {},
  });
  const chain = [field('a', 'b'), field('b', 'c'), field('c')];
  expect(waitsForItself('a', chain)).toBe(false);
  expect(waitsForItself('a', [field('a', 'b'), field('b', 'c'), field('c', 'a')])).toBe(true);
  expect(waitsForItself('a', [field('a', 'a')])).toBe(true);
  // A circle that it is not part of is another one's fault.
  expect(waitsForItself('a', [field('a', 'b'), field('b', 'c'), field('c', 'b')])).toBe(false);
});
