import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inert } from './columns.ts';
import { marksOf, mergeValues, readMarks } from './merge.ts';
import { type Question, question } from './questions.ts';
import { type Lookups, readNumber, readSection, typedFrom } from './typed.ts';
import { missingAnswers, shownQuestions, type Value, type Values } from './values.ts';
import { reminderDue, waveState } from './wave.ts';

const PLACES: Readonly<Record<string, string>> = { Rennes: 'commune-35238', Bretagne: 'several' };
const lookups: Lookups = {
  place: (text) => PLACES[text] ?? null,
  placeLabel: (id) => Object.keys(PLACES).find((name) => PLACES[name] === id) ?? id,
  record: (_, text) => (text === 'Réseau connu' ? 'r1' : null),
  recordName: () => null,
};
const asked = (kind: string, more: object = {}): Question =>
  question.parse({ code: 'q', kind, label: { fr: 'Question' }, ...more });
const OPTIONS = [
  { value: 'a', label: { fr: 'A' } },
  { value: 'b', label: { fr: 'B' } },
];
const typed = (fields: Record<string, string | string[]>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));

describe('what is typed', () => {
  test.each<[string, Question, Record<string, string | string[]>, unknown]>([
    ['a text, its blanks made one', asked('short_text'), { q: ' deux   mots ' }, 'deux mots'],
    ['nothing', asked('short_text'), { q: ' ' }, undefined],
    ['too long a text', asked('long_text', { longest: 3 }), { q: 'quatre' }, 'too_long'],
    ['a number with a comma', asked('number'), { q: '12,5' }, 12.5],
    ['a number with blanks', asked('number', { whole: true }), { q: '1 250' }, 1250],
    ['a number that is none', asked('number'), { q: 'douze' }, 'not_a_number'],
    ['a part where a whole is asked', asked('number', { whole: true }), { q: '1,5' }, 'not_whole'],
    ['below the least', asked('number', { least: 0 }), { q: '-1' }, 'too_small'],
    ['an amount, in cents', asked('amount'), { q: '12 500,50 €' }, 1_250_050],
    ['above the most, in euros', asked('amount', { most: 10 }), { q: '10,01' }, 'too_large'],
    ['a day as France writes it', asked('date'), { q: '1/3/2026' }, '2026-03-01'],
    ['a day that does not exist', asked('date'), { q: '2026-02-30' }, 'not_a_date'],
    ['an option', asked('choice', { options: OPTIONS }), { q: 'a' }, 'a'],
    ['an option that is not offered', asked('choice', { options: OPTIONS }), { q: 'z' }, 'option_unknown'],
    ['I do not know', asked('choice', { options: OPTIONS }), { q: 'nsp' }, null],
    [
      'other, without a word',
      asked('choice', { options: OPTIONS, other: true }),
      { q: 'other' },
      'other_empty',
    ],
    [
      'none with others',
      asked('choices', { options: OPTIONS, none: true }),
      { q: ['a', 'none'] },
      'none_with_others',
    ],
    [
      'more than may be ticked',
      asked('choices', { options: OPTIONS, most: 1 }),
      { q: ['a', 'b'] },
      'too_many',
    ],
    ['ranks', asked('ranking', { options: OPTIONS }), { 'q.rang.a': '2', 'q.rang.b': '1' }, ['b', 'a']],
    [
      'a rank twice',
      asked('ranking', { options: OPTIONS }),
      { 'q.rang.a': '1', 'q.rang.b': '1' },
      'ranked_twice',
    ],
    ['a place', asked('territory'), { q: 'Rennes' }, ['commune-35238']],
    ['a place that several are', asked('territory'), { q: 'Bretagne' }, 'place_several'],
    ['a place that none is', asked('territory'), { q: 'Nulle part' }, 'place_unknown'],
    [
      'a record of the directory, and another',
      asked('record', { of: 'organisation', most: 2 }),
      { q: 'Réseau connu', 'q.2': 'Inconnu' },
      [
        { id: 'r1', name: 'Réseau connu' },
        { id: null, name: 'Inconnu' },
      ],
    ],
    ['a scale', asked('scale', { from: 1, to: 5 }), { q: '6' }, 'option_unknown'],
    ['a consent', asked('consent'), { q: 'oui' }, true],
  ])('%s', (_, one, fields, expected) => {
    const { values, faults } = readSection([one], typed(fields), lookups);
    expect(faults[0]?.fault ?? values.get('q')).toEqual(expected);
    if (faults.length === 0) {
      const stored = Object.fromEntries([...values].filter(([, value]) => value !== undefined)) as Values;
      expect(readSection([one], typedFrom([one], stored, lookups), lookups).values.get('q')).toEqual(
        values.get('q'),
      );
    }
  });

  test('an amount is never rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const sign = cents < 0 ? '-' : '';
        const text = `${sign}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        expect(readNumber('amount', text)).toEqual({ value: cents === 0 ? 0 : cents });
      }),
    );
  });
});

describe('two who answer at once', () => {
  const before: Values = { a: 'x', b: 'y' };
  const marks = readMarks(marksOf(before, ['a', 'b', 'c']));
  test.each<[string, Values, [string, Value | undefined][], Values, string[]]>([
    ['only mine', before, [['a', 'z']], { a: 'z', b: 'y' }, []],
    [
      'only theirs',
      { a: 'z', b: 'y' },
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      { a: 'z', b: 'y' },
      [],
    ],
    [
      'each another question',
      { a: 'z', b: 'y' },
      [
        ['a', 'x'],
        ['b', 'w'],
      ],
      { a: 'z', b: 'w' },
      [],
    ],
    ['both the same', { a: 'z', b: 'y' }, [['a', 'z']], { a: 'z', b: 'y' }, []],
    ['both otherwise', { a: 'z', b: 'y' }, [['a', 'w']], { a: 'z', b: 'y' }, ['a']],
    ['mine is erased', before, [['a', undefined]], { b: 'y' }, []],
    ['mine is erased, theirs changed', { a: 'z', b: 'y' }, [['a', undefined]], { a: 'z', b: 'y' }, ['a']],
    ['new for both', { ...before, c: 'p' }, [['c', 'q']], { ...before, c: 'p' }, ['c']],
  ])('%s', (_, present, mine, values, conflicts) => {
    expect(mergeValues(present, new Map(mine), marks)).toMatchObject({ values, conflicts });
  });

  test('what somebody saved never leaves unseen', () => {
    const value = fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined });
    fc.assert(
      fc.property(value, value, value, (base, theirs, mine) => {
        const of = (each: string | undefined): Values => (each === undefined ? {} : { q: each });
        const { values, conflicts } = mergeValues(
          of(theirs),
          new Map([['q', mine]]),
          readMarks(marksOf(of(base), ['q'])),
        );
        const theirsChanged = theirs !== base;
        if (theirsChanged && theirs !== mine)
          expect([values.q, conflicts.length > 0 || mine === base]).toEqual([theirs, true]);
        else expect(values.q).toBe(mine);
      }),
    );
  });
});

describe('what is shown', () => {
  const form = {
    sections: [
      {
        code: 's',
        title: { fr: 'S' },
        questions: [
          question.parse({ code: 'a', kind: 'choice', label: { fr: 'A' }, options: OPTIONS, required: true }),
          question.parse({
            code: 'b',
            kind: 'short_text',
            label: { fr: 'B' },
            required: true,
            when: { question: 'a', is: 'one_of', value: ['a'] },
          }),
          question.parse({
            code: 'c',
            kind: 'short_text',
            label: { fr: 'C' },
            when: { question: 'b', is: 'answered', value: true },
          }),
        ],
      },
    ],
  } as unknown as Parameters<typeof shownQuestions>[0];
  test.each<[string, Values, string[], string[]]>([
    ['nothing answered', {}, ['a'], ['a']],
    ['the condition holds', { a: 'a' }, ['a', 'b'], ['b']],
    ['and the next', { a: 'a', b: 'x' }, ['a', 'b', 'c'], []],
    ['what hangs on a hidden one is hidden', { a: 'b', b: 'x' }, ['a'], []],
    ['I do not know answers, and shows nothing', { a: null }, ['a'], []],
  ])('%s', (_, values, shown, missing) => {
    expect([...shownQuestions(form, values)]).toEqual(shown);
    expect(missingAnswers(form, values)).toEqual(missing);
  });
});

describe('waves and reminders', () => {
  const wave = { number: 1, opensOn: '2026-01-10', closesOn: '2026-02-10', closed: false };
  const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
  test.each([
    ['2026-01-09', 'before'],
    ['2026-01-10', 'open'],
    ['2026-02-10', 'open'],
    ['2026-02-11', 'closed'],
  ])('on %s it is %s', (today, state) => expect(waveState(wave, today)).toBe(state));
  test.each([
    ['a week after', '2026-01-17', { reminders: 0, lastReminderOn: null }, true],
    ['six days after', '2026-01-16', { reminders: 0, lastReminderOn: null }, false],
    ['two were sent', '2026-02-05', { reminders: 2, lastReminderOn: '2026-01-20' }, false],
    ['the day before the last', '2026-02-09', { reminders: 1, lastReminderOn: '2026-01-20' }, false],
    ['answered', '2026-01-20', { reminders: 0, lastReminderOn: null, answered: true }, false],
  ])('a reminder, %s', (_, today, more, due) =>
    expect(reminderDue({ invitedOn: '2026-01-10', answered: false, ...more }, wave, today, days)).toBe(due),
  );
});

test.each([
  ['=1+1', `'=1+1`],
  ['+33 1', `'+33 1`],
  ['@x', `'@x`],
  ['-12,5', '-12,5'],
  ['-x', `'-x`],
  ['texte', 'texte'],
])('%s in a spreadsheet is %s', (text, cell) => expect(inert(text)).toBe(cell));
