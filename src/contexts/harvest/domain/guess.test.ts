import { describe, expect, it } from 'vitest';
import { COOPERATION_FIELDS, type ColumnField, ORGANISATION_FIELDS } from './collective-fields.ts';
import { codeOf, type GuessedKind, guessFile } from './guess.ts';

const guess = (kind: GuessedKind, columns: Record<string, string[]>) => {
  const names = Object.keys(columns);
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length }, (_, at) =>
    Object.fromEntries(names.map((name) => [name, columns[name]?.[at] ?? ''])),
  );
  return guessFile(kind, names, rows);
};

describe('what a column is likely to be', () => {
  it.each<[string, GuessedKind, string, string[], string | null, string]>([
    [
      'SIRET by their key, whatever the title',
      'organisation',
      'Code',
      ['356 000 000 00048'],
      'siret',
      'siret',
    ],
    ['SIREN', 'organisation', 'SIREN', ['443061841', '552100554'], 'siren', 'siren'],
    [
      'nine digits that are no SIREN, under its title',
      'organisation',
      'SIREN',
      ['123456789'],
      'siren',
      'title',
    ],
    ['the same under no title', 'organisation', 'Code interne', ['123456789', '123456789'], null, 'unknown'],
    [
      'one SIREN that holds of three',
      'organisation',
      'SIREN',
      ['443061841', '123456789', '443061842'],
      'siren',
      'title',
    ],
    ['RNA', 'organisation', 'Numéro', ['W751234567'], 'rna', 'rna'],
    [
      'addresses of the web',
      'organisation',
      'Divers',
      ['https://a.example.org', 'www.b.example.org'],
      'links',
      'url',
    ],
    ['INSEE codes', 'organisation', 'Code INSEE', ['35238', '2A004'], 'territories', 'insee'],
    ['a town', 'cooperation', 'Commune', ['Rennes', 'Redon'], 'territories', 'title'],
    [
      'words of a closed list',
      'organisation',
      'Statut juridique',
      ['Association loi 1901', 'SCIC'],
      'legalForm',
      'choices',
    ],
    ['a year', 'organisation', 'Année de création', ['2001', '2014'], 'born', 'title'],
    ['a year that is none', 'organisation', 'Création', ['une belle aventure'], null, 'unknown'],
    ['degrees with their title', 'cooperation', 'latitude', ['48.11', '47.65'], 'point.lat', 'latitude'],
    ['degrees without it', 'cooperation', 'zz', ['48.11', '47.65'], null, 'unknown'],
    ['the present stage', 'cooperation', 'Phase', ['Émergence'], 'stages', 'choices'],
    ['partners', 'cooperation', 'Partenaires', ['A;B', 'C'], 'stakeholders', 'title'],
    ['e-mail addresses', 'organisation', 'Contact', ['a@example.org'], null, 'email'],
    [
      'e-mail addresses under a harmless title',
      'organisation',
      'Colonne 3',
      ['a@example.org'],
      null,
      'email',
    ],
    ['telephone numbers', 'organisation', 'Joindre', ['02 99 00 00 00', '+33 6 12 34 56 78'], null, 'phone'],
    ['names of people', 'cooperation', 'Prénom', ['Camille'], null, 'person'],
    ['the one in charge', 'cooperation', 'Référente', ['Camille D.'], null, 'person'],
    ['an empty column', 'organisation', 'Vide', [''], null, 'empty'],
  ])('%s', (_, kind, title, cells, field, reason) => {
    const { columns } = guess(kind, { Nom: cells.map((_, at) => `Nom ${at}`), [title]: cells });
    expect(columns[1]).toMatchObject({ field, reason });
  });

  it('a postcode tells namesakes apart, and is no territory of its own', () => {
    const found = guess('organisation', {
      Nom: ['A', 'B'],
      Ville: ['Saint-Denis', 'Rennes'],
      CP: ['93200', '35000'],
    });
    expect(found.within).toBe('CP');
    expect(found.columns.map(({ field }) => field)).toEqual(['name', 'territories', null]);
  });

  it.each<[string, Record<string, string[]>, string[]]>([
    ['an identifier', { Nom: ['A', 'B'], ID: ['1', '2'] }, ['ID']],
    ['one that is not its own: the name', { Nom: ['A', 'B'], ID: ['1', '1'] }, ['Nom']],
    [
      'names that come twice: with the place',
      { Nom: ['A', 'A'], Ville: ['Rennes', 'Redon'] },
      ['Nom', 'Ville'],
    ],
  ])('tells rows apart by %s', (_, columns, id) => {
    expect(guess('organisation', columns).id).toEqual(id);
  });

  it.each<[readonly ColumnField[], string, string, string | null]>([
    [ORGANISATION_FIELDS, 'legalForm', 'SCIC SAS', 'scic'],
    [ORGANISATION_FIELDS, 'legalForm', 'Association', 'association'],
    [ORGANISATION_FIELDS, 'legalForm', 'Nébuleuse', null],
    [ORGANISATION_FIELDS, 'themes', 'food and farming', 'alimentation'],
    [COOPERATION_FIELDS, 'models', 'PTCE', 'ptce'],
    [COOPERATION_FIELDS, 'models', 'Tiers-lieux', 'tiers_lieu'],
  ])('%# %s: %s', (fields, name, value, code) => {
    const field = fields.find((each) => each.field === name);
    expect(field && codeOf(field, value)).toBe(code);
  });
});
