import { describe, expect, it } from 'vitest';
import rules from '../../../../content/rules/needs.json' with { type: 'json' };
import { NEEDS } from '../../../kernel/resource-terms.ts';
import { missingParts } from './account.ts';
import { RESOURCE } from './kind.ts';
import { resource, reuseOf } from './resource.ts';

const least = { name: 'Un guide', summary: 'Un guide.', kind: 'guide', language: 'fr' };

it('the needs are those of the rules, word for word', () => {
  const told = rules.rows.flatMap(({ needs }) => needs.map(({ code, label }) => [code, label]));
  expect(Object.fromEntries(told)).toEqual(NEEDS);
});

describe('a resource', () => {
  it('of an instance of before is filed under the competences of today', () => {
    const read = resource.parse({
      ...least,
      url: 'https://example.org',
      competences: ['territory', 'strategy', 'local_authorities'],
    });
    expect(read.competences).toEqual(['territory_knowledge', 'strategy', 'consultation']);
    expect(resource.safeParse({ ...read, competences: ['juggling'] }).success).toBe(false);
  });

  it.each([
    ['an address', { url: 'https://example.org/guide' }],
    ['an account', { account: { context: 'Ici.' } }],
    ['a text', { body: 'Un texte.' }],
  ])('can be read by %s', (_, more) => {
    expect(resource.safeParse({ ...least, ...more }).success).toBe(true);
  });

  it.each([
    ['nothing to read', {}, 'nothing_to_read'],
    [
      'a picture without words',
      { url: 'https://example.org', files: [file({ type: 'image/jpeg', name: 'a.jpg' })] },
      'required',
    ],
    ['a person who did not agree', { url: 'https://example.org', persons: [{ name: 'Lou' }] }, 'date'],
    ['a teller who is nobody', { url: 'https://example.org', tellers: [{ about: 'tout' }] }, 'required'],
    ['a DOI in another writing', { url: 'https://example.org', doi: 'doi:10.1/A' }, 'doi'],
    ['an ISBN that is wrong', { url: 'https://example.org', isbn: '9782070368227' }, 'isbn'],
  ])('is refused with %s', (_, more, told) => {
    const read = resource.safeParse({ ...least, ...more });
    expect(read.success ? '' : read.error.issues.map(({ message }) => message).join()).toMatch(
      new RegExp(told, 'i'),
    );
  });

  it('is linked to whom it names, and found by what it tells', () => {
    const { projection } = RESOURCE.read({
      ...least,
      kind: 'failure',
      account: { notWorked: 'Le broyeur est tombé en panne.' },
      madeBy: ['o1'],
      cooperations: ['c1'],
      tellers: [{ organisation: 'o2', cooperation: 'c2' }],
      cites: ['r1'],
      needs: ['trusted_third_party'],
    });
    expect(projection.links).toEqual([
      { to: 'o1', relation: 'author' },
      { to: 'c1', relation: 'comes_from' },
      { to: 'o2', relation: 'can_tell' },
      { to: 'c2', relation: 'can_tell' },
      { to: 'r1', relation: 'cites' },
    ]);
    expect(projection.facets).toEqual(
      expect.arrayContaining(['resource_kind:failure', 'need:trusted_third_party', 'reuse:unknown']),
    );
    expect(projection.words.join(' ')).toContain('broyeur');
  });
});

it.each([
  [undefined, 'unknown'],
  ['CC BY-SA', 'open'],
  ['CC-BY 4.0', 'open'],
  ['CC0 (fiches lues)', 'open'],
  ['données ouvertes (OpenStreetMap)', 'open'],
  ['Licence Ouverte 2.0', 'open'],
  ['CC BY-NC-SA', 'told'],
  ['CC BY-ND 4.0', 'told'],
  ['Tous droits réservés', 'told'],
])('%s: %s', (workLicence, reuse) => {
  expect(reuseOf({ workLicence })).toBe(reuse);
});

it.each([
  ['experience', {}, ['context', 'attempted', 'worked']],
  ['failure', {}, ['context', 'attempted', 'notWorked']],
  ['failure', { context: 'a', attempted: 'b', notWorked: 'c' }, []],
  ['experience', { context: 'a', attempted: 'b', notWorked: 'c' }, ['worked']],
] as const)('an account of a %s asks %o', (kind, told, missing) => {
  expect(missingParts(told, kind)).toEqual(missing);
});

function file(more: object) {
  return { id: '0f8fad5b-d9cb-469f-a165-70867728950e', bytes: 10, ...more };
}
