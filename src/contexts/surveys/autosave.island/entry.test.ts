import { describe, expect, test } from 'vitest';
import { type Fields, merged, readMarks, sendingOf, stillToSend } from './entry.ts';

const FIELDS: Fields = [
  ['nom', 'Atelier'],
  ['forme', 'autre'],
  ['forme.autre', 'GIP'],
  ['lieux', 'Rennes'],
  ['lieux.2', 'Brest'],
];
const MARKS = readMarks('nom:a.1 forme:b.2 forme.other:c.3 lieux:d.4');

describe('what is sent', () => {
  test('only the questions that were touched, with every field and mark of theirs', () => {
    expect(sendingOf(new Set(['forme', 'lieux']), FIELDS, MARKS)).toEqual({
      codes: ['forme', 'lieux'],
      fields: FIELDS.slice(1),
      marks: 'forme:b.2 forme.other:c.3 lieux:d.4',
    });
  });

  test('an emptied question is still one that was touched', () => {
    expect(sendingOf(new Set(['accord']), FIELDS, MARKS)).toEqual({
      codes: ['accord'],
      fields: [],
      marks: '',
    });
  });
});

describe('what is still to be sent', () => {
  const sent = sendingOf(new Set(['nom', 'forme']), FIELDS, MARKS);
  test.each([
    ['all was taken, nothing was typed since', ['nom', 'forme'], FIELDS, []],
    ['one could not be read', ['nom'], FIELDS, ['forme']],
    ['one was typed on meanwhile', ['nom', 'forme'], [['nom', 'Atelier 2'], ...FIELDS.slice(1)], ['nom']],
    ['its “other” was', ['nom', 'forme'], FIELDS.filter(([name]) => name !== 'forme.autre'), ['forme']],
  ] as const)('%s', (_, taken, fields, left) => {
    expect([...stillToSend(new Set(['nom', 'forme']), sent, taken, fields)]).toEqual(left);
  });
});

test('two sendings in one: of a question in both, the newer stands', () => {
  const older = sendingOf(new Set(['nom', 'lieux']), FIELDS, MARKS);
  const newer = { codes: ['lieux'], fields: [['lieux', 'Quimper']], marks: 'lieux:z.9' } as const;
  expect(merged(older, newer)).toEqual({
    codes: ['nom', 'lieux'],
    fields: [
      ['nom', 'Atelier'],
      ['lieux', 'Quimper'],
    ],
    marks: 'nom:a.1 lieux:z.9',
  });
});
