import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COOPERATION, COOPERATION_FORM } from '../../cooperations/public.ts';
import { ORGANISATION, ORGANISATION_FORM } from '../../organisations/public.ts';
import { PROGRAMME, PROGRAMME_FORM } from '../../programmes/public.ts';
import { RESOURCE, RESOURCE_FORM } from '../../resources/public.ts';
import { changesBetween, type Document } from './changes.ts';
import { fieldsOf, type Lookups, type Typed } from './form.ts';
import { readForm } from './read-form.ts';
import { typedFrom } from './write-form.ts';

const SHELVES = [
  ['cooperations', COOPERATION, COOPERATION_FORM],
  ['organisations', ORGANISATION, ORGANISATION_FORM],
  ['programmes', PROGRAMME, PROGRAMME_FORM],
  ['resources', RESOURCE, RESOURCE_FORM],
] as const;

/** Every place and every record bears its identifier as its name. */
const LITERAL: Lookups = {
  place: (text) => (text === 'Saint-Denis' ? 'several' : /^[a-z]+-/.test(text) ? text : null),
  placeLabel: (id) => id,
  record: (_, text) => (text.startsWith('known') || /^[a-z0-9-]+$/.test(text) ? text : null),
  recordName: (id) => id,
};
const typed = (values: Record<string, string | string[]>): Typed =>
  new Map(Object.entries(values).map(([name, value]) => [name, [value].flat()]));
const read = (values: Record<string, string | string[]>, before: Document = {}) =>
  readForm(COOPERATION_FORM, typed(values), before, LITERAL);

test('an address with a space inside is a fault, and what was typed is kept', () => {
  const { faults, document } = read({ 'links.0.url': 'https://fournil.example/nous joindre' });
  expect(faults).toContainEqual({ path: 'links.0.url', fault: 'address' });
  expect(document.links).toEqual([]);
});

describe.each(SHELVES)('the form of %s', (shelf, kind, form) => {
  const folder = join(import.meta.dirname, '../../../../content', shelf);
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { $schema, ...document } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return kind.read(document).document;
    });
  test('sent back as it was shown, changes nothing of any record', () => {
    expect(documents.length).toBeGreaterThan(100);
    for (const document of documents) {
      const { document: again, faults } = readForm(
        form,
        typedFrom(form, document, LITERAL),
        document,
        LITERAL,
      );
      expect(faults).toEqual([]);
      expect(changesBetween(document, kind.read(again).document)).toEqual([]);
    }
  });
  test('shows fields that the schema knows', () => {
    const empty = Object.fromEntries(fieldsOf(form).map(({ name }) => [name, { nothing: true }]));
    const issues = kind.schema.safeParse(empty).error?.issues ?? [];
    expect(
      issues.filter(({ code }) => code === 'unrecognized_keys').filter(({ path }) => path.length === 0),
    ).toEqual([]);
  });
});

describe('what is typed', () => {
  test('a group of people stays in words; an organisation of the directory is named by its identifier', () => {
    const { document } = read({
      'stakeholders.0.who': 'known-organisation',
      'stakeholders.0.roles': ['bearer', 'funder'],
      'stakeholders.2.who': 'Habitantes et habitants',
      'stakeholders.2.roles': 'partner',
    });
    expect(document.stakeholders).toEqual([
      { organisation: 'known-organisation', roles: ['bearer', 'funder'] },
      { group: 'Habitantes et habitants', roles: ['partner'] },
    ]);
  });
  test.each([
    ['no name', { name: ' ' }, { path: 'name', fault: 'required' }],
    [
      'an unknown place, by its name',
      { territories: 'Lille\nNulle Part' },
      { path: 'territories', fault: 'place_unknown', said: 'Nulle Part' },
    ],
    [
      'a place of several, by its name',
      { territories: 'Saint-Denis' },
      { path: 'territories', fault: 'place_ambiguous', said: 'Saint-Denis' },
    ],
    ['an unknown choice', { carrying: 'king' }, { path: 'carrying', fault: 'choice' }],
    ['an unknown choice among several', { models: ['ptce', 'x'] }, { path: 'models', fault: 'choice' }],
    ['no year', { born: 'hier' }, { path: 'born', fault: 'whole' }],
    ['half a year', { born: '1999,5' }, { path: 'born', fault: 'whole' }],
    [
      'no date',
      { 'stages.0.stage': 'creation', 'stages.0.since': 'mars' },
      { path: 'stages.0.since', fault: 'date' },
    ],
    ['a row without what it needs', { 'stages.0.note': 'x' }, { path: 'stages.0.stage', fault: 'required' }],
  ])('%s is a fault, at its place', (_, values, fault) => {
    expect(read({ name: 'Un nom', summary: 'Un texte', ...values }).faults).toContainEqual(fault);
  });
  test('dates and amounts are read as people write them', () => {
    const { document } = readForm(
      PROGRAMME_FORM,
      typed({
        'calendar.type': 'dated',
        'calendar.closes': '8/12/2026',
        amountMax: '21\u202f667,50 €',
        rateMax: '80 %',
      }),
      {},
      LITERAL,
    );
    expect(document).toMatchObject({
      calendar: { type: 'dated', closes: '2026-12-08' },
      amountMax: 2_166_750,
      rateMax: 80,
    });
  });
  test('what no form shows stays, and what is emptied goes', () => {
    const { document } = read(
      { name: 'Un nom' },
      { name: 'x', born: 1999, point: { lon: 1, lat: 2 }, checked: '2026-01-01' },
    );
    expect(document).toMatchObject({ point: { lon: 1, lat: 2 }, checked: '2026-01-01' });
    expect(document).not.toHaveProperty('born');
  });
  test('rows without end, or of no number, do not fill the memory', () => {
    const { document } = read({ 'stages.999999999.stage': 'creation', 'stages.x.stage': 'creation' });
    expect(document.stages).toEqual([]);
  });
});
