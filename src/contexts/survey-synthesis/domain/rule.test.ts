import { expect, test } from 'vitest';
import { RULES, strictestRule } from './rule.ts';

test.each([
  ['organisations, always', ['organisation', 'organisation'], undefined, 'organisation'],
  ['people, in one version', ['person', 'organisation'], undefined, 'person'],
  ['people, when it was published', ['organisation'], { least: 11 }, 'person'],
  ['organisations, when it was published', ['organisation'], { least: 3 }, 'organisation'],
] as const)('who was asked: %s', (_, units, before, rule) => {
  expect(strictestRule(units, before)).toBe(RULES[rule]);
});
