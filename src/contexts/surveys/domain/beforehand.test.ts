import { describe, expect, test } from 'vitest';
import { beforehand, fromDirectory, ownQuestion, withEmptied } from './beforehand.ts';
import { markOf, mergeValues } from './merge.ts';
import { type Question, question } from './questions.ts';
import { typedFrom } from './typed.ts';
import { countedValues, missingAnswers, NOTHING, type Value } from './values.ts';

const asked = (kind: string, more: object = {}): Question =>
  question.parse({ code: 'q', kind, label: { fr: 'Question' }, ...more });
const OPTIONS = [
  { value: 'region', label: { fr: 'Région' } },
  { value: 'local', label: { fr: 'Local' } },
];
const lookups = {
  place: () => null,
  placeLabel: (id: string) => id,
  record: () => null,
  recordName: () => null,
};

describe('what the directory says of who answers', () => {
  const record = {
    id: 'r1',
    own: null,
    document: {
      name: 'Le Relais',
      summary: 'Un réseau.',
      scale: 'region',
      territories: ['departement-35', 'departement-22'],
      seat: 'commune-35238',
      networks: ['r2', 'r3'],
    },
  };
  const of = (field: string, kind: string, more: object = {}) =>
    fromDirectory([asked(kind, { goes: 'directory', field, ...more })], record).q;
  test.each<[string, Value | undefined, Value | undefined]>([
    ['a name as a text', of('name', 'short_text'), 'Le Relais'],
    ['a text', of('summary', 'long_text'), 'Un réseau.'],
    ['a scale that the question offers', of('scale', 'choice', { options: OPTIONS }), 'region'],
    [
      'a scale that it does not offer',
      of('scale', 'choice', {
        options: OPTIONS.map((each) => ({ ...each, value: `${each.value}_2` })),
      }),
      undefined,
    ],
    ['a code is no text', of('scale', 'short_text'), undefined],
    ['no more places than it takes', of('territories', 'territory'), ['departement-35']],
    ['a seat', of('seat', 'territory'), ['commune-35238']],
    [
      'networks',
      of('networks', 'record', { of: 'organisation', most: 5 }),
      [
        { id: 'r2', name: '' },
        { id: 'r3', name: '' },
      ],
    ],
    ['what the directory does not say', of('legalForm', 'choice', { options: OPTIONS }), undefined],
    ['a text that is too long for the question', of('summary', 'short_text', { longest: 3 }), undefined],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  test('who answers is named by the one question that asks it', () => {
    const [who, other] = ['q', 'autre'].map((code) =>
      question.parse({ code, kind: 'record', label: { fr: 'Q' }, goes: 'map', of: 'organisation' }),
    ) as [Question, Question];
    expect(ownQuestion([asked('short_text', { goes: 'map' }), who, other])).toBe('q');
    expect(fromDirectory([who, other], { ...record, own: 'q' })).toEqual({
      q: [{ id: 'r1', name: 'Le Relais' }],
    });
  });

  test('what was said last time comes before it; a question that goes elsewhere takes nothing of it', () => {
    const name = asked('short_text', { goes: 'directory', field: 'name' });
    expect(beforehand([name], { record, previous: { values: { q: 'Autrefois' } } })).toEqual({
      q: 'Autrefois',
    });
    expect(beforehand([name], { record, previous: { values: { q: NOTHING } } })).toEqual({ q: 'Le Relais' });
    expect(beforehand([asked('short_text')], { record })).toEqual({});
  });

  test('a box that says yes is never ticked beforehand', () =>
    expect(beforehand([asked('consent')], { previous: { values: { q: true } } })).toEqual({}));
});

describe('what is emptied', () => {
  const then = { q: 'dit en vague 1' };
  const emptied = withEmptied(new Map([['q', undefined]]), then);

  test('is told to be nothing, and a field that stood empty is not', () => {
    expect([...emptied]).toEqual([['q', NOTHING]]);
    expect([...withEmptied(new Map([['q', undefined]]), {})]).toEqual([['q', undefined]]);
    expect([...withEmptied(new Map([['q', 'x']]), then)]).toEqual([['q', 'x']]);
  });

  test('stays empty in the form, counts nowhere, and is missing where an answer is needed', () => {
    const needed = asked('short_text', { required: true });
    const questionnaire = {
      sections: [{ code: 's', title: { fr: 'S' }, questions: [needed] }],
    } as unknown as Parameters<typeof countedValues>[0];
    expect([...typedFrom([needed], { ...then, q: NOTHING }, lookups)]).toEqual([]);
    expect(countedValues(questionnaire, { q: NOTHING })).toEqual({});
    expect(missingAnswers(questionnaire, { q: NOTHING })).toEqual(['q']);
  });

  test('two tabs: one empties, the other confirms what stood there: both are told', () => {
    const drawn = new Map([['q', markOf(undefined)]]);
    const first = mergeValues({}, emptied, drawn);
    expect(first).toMatchObject({ values: { q: NOTHING }, conflicts: [] });
    expect(mergeValues(first.values, new Map([['q', 'dit en vague 1']]), drawn)).toMatchObject({
      values: { q: NOTHING },
      conflicts: ['q'],
    });
    expect(mergeValues(first.values, emptied, drawn)).toMatchObject({ conflicts: [], changed: false });
  });
});
