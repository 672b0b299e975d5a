import { expect, it } from 'vitest';
import { faultsAt, formOf, stepAsking, stepsOf, withChosen, withStep } from './telling.ts';

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

it.each<[string, { path: string; fault: string }[], string[]]>([
  [
    'an unknown place is told where it is asked',
    [{ path: 'territories', fault: 'place_unknown' }],
    ['territories'],
  ],
  [
    'an unknown organisation too',
    [{ path: 'tellers.0.organisation', fault: 'record_unknown' }],
    ['tellers.0.organisation'],
  ],
  ['what is missing waits for the end', [{ path: 'authors', fault: 'required' }], []],
  ['what another screen asks is not told here', [{ path: 'name', fault: 'too_long' }], []],
])('%s', (_, faults, paths) => expect(faultsAt('failure', 4, faults).map(({ path }) => path)).toEqual(paths));

it('a name chosen takes the place of the line typed, once, and nothing else', () => {
  const asked = [
    { field: 'cooperations', typed: 'le four' },
    { field: 'teller', typed: 'rtes' },
  ];
  const typed = { cooperations: ['Le Fournil\nle four\nAutre'], teller: ['rtes'] };
  expect(withChosen(typed, asked, (at) => ['Le Fournil', undefined][at])).toEqual({
    cooperations: ['Le Fournil\nAutre'],
    teller: ['rtes'],
  });
});
