import { expect, test } from 'vitest';
import { withNamed } from './references.ts';

const named = new Map([
  ['known', { id: 'here' }],
  ['gone', { id: null, words: 'La Gerbe' }],
  ['nameless', { id: null }],
]);
const inWords = { stakeholders: { record: 'organisation', words: 'group' } };

test.each([
  ['a known record bears the identifier of here', { network: 'known' }, { network: 'here' }, []],
  ['an unknown one goes', { name: 'x', network: 'gone' }, { name: 'x' }, ['network']],
  ['in a list, alone', { networks: ['known', 'gone'] }, { networks: ['here'] }, ['networks']],
  [
    'in words where there are words',
    { stakeholders: [{ organisation: 'gone', roles: ['bearer'] }] },
    { stakeholders: [{ group: 'La Gerbe', roles: ['bearer'] }] },
    ['stakeholders'],
  ],
  [
    'an item without words goes whole',
    {
      stakeholders: [
        { organisation: 'nameless', roles: ['bearer'] },
        { group: 'Nous', roles: ['partner'] },
      ],
    },
    { stakeholders: [{ group: 'Nous', roles: ['partner'] }] },
    ['stakeholders'],
  ],
  ['a text that merely holds it is none', { note: 'gone away' }, { note: 'gone away' }, []],
])('%s', (_, document, expected, partial) =>
  expect(withNamed(document, named, inWords)).toEqual({ document: expected, partial }),
);
