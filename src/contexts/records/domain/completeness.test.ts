import { describe, expect, test } from 'vitest';
import { bandOf, completenessOf } from './completeness.ts';
import { EXPECTED } from './expected.ts';
import { RECORD_KINDS } from './kinds.ts';

const unknownOf = (document: Readonly<Record<string, unknown>>) =>
  completenessOf('cooperation', document).unknown.map(({ anchor }) => anchor);

describe.each(RECORD_KINDS)('%s', (kind) => {
  test('weighs each thing once, says why in both languages, and starts with what matters most', () => {
    for (const { weight, label, why, fields } of EXPECTED[kind]) {
      expect(weight).toBeGreaterThan(0);
      for (const text of [label.fr, label.en, why.fr, why.en]) expect(text.length).toBeGreaterThan(1);
      expect(fields.every((field) => field !== '')).toBe(true);
    }
    const weights = completenessOf(kind, {}).unknown.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
  test('goes from 0 with nothing to 100 with all, whatever a network adds of its own', () => {
    const whole = Object.fromEntries(
      EXPECTED[kind].flatMap(({ fields }) => fields.map((field) => [field.split('.')[0] ?? '', ['x']])),
    );
    const gradients = { model: { position: 0 }, purpose: { position: 50 }, economy: { position: 100 } };
    expect(completenessOf(kind, {}).percent).toBe(0);
    const all = { ...whole, ...(kind === 'cooperation' && { gradients }) };
    expect(completenessOf(kind, all)).toEqual({ percent: 100, unknown: [] });
    expect(completenessOf(kind, { ...all, networkFields: {}, 'reseau:effectif': null }).percent).toBe(100);
  });
});

test.each<[string, string, unknown, boolean]>([
  ['an empty text', 'commonWork', '  ', false],
  ['an empty list', 'themes', [], false],
  ['an empty group', 'stakeholders', {}, false],
  ['null', 'born', null, false],
  ['zero', 'born', 0, true],
  ['no', 'carrying', false, true],
  ['a word', 'commonWork', 'Une cantine', true],
])('%s in %s (%j) is known: %s', (_, field, value, known) =>
  expect(unknownOf({ [field]: value }).includes(field)).toBe(!known),
);
test('what has no sense for a record is not asked of it', () => {
  expect(unknownOf({ carrying: 'citizen' })).not.toContain('legalForm');
  expect(unknownOf({ carrying: 'sse_organisation' })).toContain('legalForm');
  const anchors = (document: Readonly<Record<string, unknown>>) =>
    completenessOf('programme', document).unknown.map(({ anchor }) => anchor);
  expect(anchors({ family: 'support' })).not.toContain('amountMin');
  expect(anchors({ family: 'funding' })).not.toContain('modes');
  const informal = completenessOf('organisation', { legalForm: 'informal' }).unknown;
  expect(informal.map(({ anchor }) => anchor)).not.toContain('siren');
});
test.each([
  [100, 'complete'],
  [85, 'complete'],
  [84, 'partial'],
  [55, 'partial'],
  [54, 'sketch'],
  [0, 'sketch'],
])('%i is told as %s', (percent, band) => expect(bandOf(percent)).toBe(band));
