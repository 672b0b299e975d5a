import { expect, it } from 'vitest';
import { formOf, stepAsking, stepsOf, withStep } from './telling.ts';

it('a failure tells what did not work first', () => {
  const result = (kind: 'failure' | 'experience') =>
    stepsOf(kind).find(({ code }) => code === 'result')?.fields[0];
  expect([result('failure'), result('experience')]).toEqual(['account.notWorked', 'account.worked']);
});

it('a screen replaces what it asks, and nothing else', () => {
  const step = { fields: ['name', 'summary'] };
  const sent = new Map([
    ['name', ['Un four']],
    ['account.context', ['intrus']],
  ]);
  expect(withStep({ name: ['avant'], summary: ['dit'], stages: ['emergence'] }, step, sent)).toEqual({
    name: ['Un four'],
    stages: ['emergence'],
  });
});

it.each([
  ['account.notWorked', 2],
  ['tellers.0.organisation', 4],
  ['url', 0],
])('%s is asked on screen %i', (field, at) => expect(stepAsking('failure', field)).toBe(at));

it('what is published says its kind, its licence and who can tell', () => {
  expect(Object.fromEntries(formOf({ name: ['Un four'], teller: ['RTES'] }, 'failure', '2026'))).toEqual({
    name: ['Un four'],
    kind: ['failure'],
    language: ['fr'],
    year: ['2026'],
    workLicence: ['CC BY-SA 4.0'],
    'tellers.0.organisation': ['RTES'],
  });
});
