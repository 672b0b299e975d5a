import { describe, expect, it } from 'vitest';
import { draftMapping } from './draft.ts';
import { type Mapping, mapping } from './mapping.ts';
import { readRow } from './read-row.ts';

const MAPPING: Mapping = mapping.parse({
  source: 'essai',
  label: 'Essai',
  licence: 'Licence Ouverte 2.0',
  id: ['Réf'],
  fields: {
    name: { from: ['Titre', 'Nom'] },
    types: { from: 'Nature', split: ',', table: { Subvention: 'grant', Prêt: 'loan', Divers: null } },
    operators: { from: 'Porteurs', split: ';', as: 'operators', parts: ['runs'] },
    territories: { from: 'Zone', as: 'territory' },
    'calendar.opens': { from: 'Dates', as: 'date' },
    'calendar.closes': { from: 'Dates', as: 'date', pick: 'last' },
    amountMin: { from: 'Min', as: 'amount' },
    amountMax: { from: 'Max', as: 'amount' },
    conditions: { from: ['Condition 1', 'Condition 2'], join: '\n' },
    'applicants.informal_collective': { from: 'Collectifs', as: 'yes_no' },
    url: { from: 'Lien', as: 'url' },
    checkedBy: { value: 'Essai' },
  },
});
const lookups = {
  territory: (text: string) => (text === 'Jura' ? 'departement-39' : null),
  organisation: (name: string) => (name === 'RTES' ? 'id-rtes' : null),
  programme: (id: string) => id,
  markdown: (html: string) => html,
};
const read = (cells: Record<string, string>) =>
  readRow(MAPPING, { Réf: '1', Nom: 'Fonds', Nature: 'Subvention', ...cells }, lookups);

describe('a row as a programme', () => {
  it.each<[string, Record<string, string>, object]>([
    ['the first column that is not empty', { Titre: 'Le fonds' }, { name: 'Le fonds' }],
    [
      'codes by a table',
      { Nature: 'prêt, Subvention,Divers' },
      { types: ['loan', 'grant'], family: 'funding' },
    ],
    [
      'operators with or without a record',
      { Porteurs: 'RTES; Autre' },
      {
        operators: [
          { organisation: 'id-rtes', parts: ['runs'] },
          { name: 'Autre', parts: ['runs'] },
        ],
      },
    ],
    ['a territory', { Zone: 'Jura' }, { territories: ['departement-39'] }],
    [
      'two dates of one text',
      { Dates: 'du 1er mars au 30 avril 2027' },
      { calendar: { type: 'dated', opens: '2027-03-01', closes: '2027-04-30' } },
    ],
    ['amounts in cents', { Min: '500', Max: '21 667,00 €' }, { amountMin: 50_000, amountMax: 2_166_700 }],
    ['several columns in one', { 'Condition 1': 'Un', 'Condition 2': 'Deux' }, { conditions: 'Un\nDeux' }],
    ['a no by code', { Collectifs: 'non' }, { applicants: { informal_collective: false } }],
    ['a fixed value', {}, { checkedBy: 'Essai', status: 'unknown' }],
    [
      'where it comes from',
      {},
      { provenance: { source: 'essai', importedId: '1', licence: 'Licence Ouverte 2.0' } },
    ],
  ])('%s', (_, cells, expected) => {
    const { document, remarks } = read(cells);
    expect(document).toMatchObject(expected);
    expect(remarks).toEqual([]);
  });

  it.each<[string, Record<string, string>, string, string, string]>([
    ['an impossible date', { Dates: '31/02/2027' }, 'calendar', 'Dates', 'date illisible'],
    ['a negative amount', { Max: '-500' }, 'amountMax', 'Max', 'négatif'],
    [
      'amounts the wrong way round',
      { Min: '900', Max: '100' },
      'amountMin',
      'amountMin, amountMax',
      'inversés',
    ],
    ['an address that is none', { Lien: 'javascript:alert(1)' }, 'url', 'Lien', 'adresse illisible'],
    ['a territory nobody knows', { Zone: 'Partout' }, 'nothing', 'Zone', 'territoire inconnu'],
  ])('leaves unknown, and says so: %s', (_, cells, field, column, reason) => {
    const { document, remarks } = read(cells);
    expect(document).not.toBeNull();
    expect(document?.[field]).toBeUndefined();
    expect(remarks[0]?.column).toBe(column);
    expect(remarks.some((remark) => remark.reason.includes(reason))).toBe(true);
  });

  it('warns of a word that the table does not know', () => {
    const { document, remarks } = read({ Nature: 'Troc' });
    expect(document?.types).toEqual(['other_support']);
    expect(remarks[0]?.reason).toContain('absente de la table');
  });

  it.each<[string, Record<string, string>, string]>([
    ['no name', { Nom: '' }, 'nom'],
    ['no identifier', { Réf: '' }, 'identifie'],
    ['a name of one letter', { Nom: 'x' }, 'required'],
  ])('refuses %s', (_, cells, reason) => {
    const { document, remarks } = read(cells);
    expect(document).toBeNull();
    expect(remarks[0]?.reason).toContain(reason);
  });
});

describe('a draft of a mapping', () => {
  it('guesses from titles and sets the rest aside', () => {
    const { mapping: draft } = draftMapping([
      'ID',
      'Nom du dispositif',
      'Date de clôture',
      'Montant max',
      'Couleur',
    ]);
    expect(draft).toMatchObject({
      id: ['ID'],
      ignore: ['Couleur'],
      fields: {
        name: { from: 'Nom du dispositif' },
        'calendar.closes': { from: 'Date de clôture', as: 'date' },
        amountMax: { from: 'Montant max', as: 'amount' },
      },
    });
    expect(mapping.safeParse(draft).success).toBe(true);
  });

  it.each<[string, string]>([
    ['Intitulé', 'name'],
    ['Nom du dispositif', 'name'],
    ["Nom de l'aide", 'name'],
    ['Libellé', 'name'],
    ['Porteur', 'operators'],
    ['Nom du financeur', 'operators'],
    ['Date limite de dépôt', 'calendar.closes'],
    ['Échéance', 'calendar.closes'],
    ["Date d'ouverture", 'calendar.opens'],
    ['Montant maximum', 'amountMax'],
    ['montants.minimum', 'amountMin'],
    ['Enveloppe globale', 'envelope'],
    ["Taux d'intervention", 'rateMax'],
    ['Bénéficiaires', 'audiences'],
    ['Public cible', 'audiences'],
    ['Territoire concerné', 'territories'],
    ['Lien vers la page', 'url'],
    ['lienCandidature', 'applyUrl'],
    ["Type d'aide", 'types'],
    ['Thématiques', 'themes'],
    ['Critères d’éligibilité', 'conditions'],
    ['Dépenses éligibles', 'functions'],
    ['Description détaillée', 'body'],
  ])('takes « %s » for %s', (column, field) => {
    const { guessed } = draftMapping(
      ['Identifiant', 'Nom', column].filter((each) => field !== 'name' || each !== 'Nom'),
    );
    expect(guessed.at(-1)?.fields?.[0]).toBe(field);
  });

  it('guesses what parts values, and a code for each word that tells one', () => {
    const { mapping: draft } = draftMapping(
      ['Nom', 'Bénéficiaires', 'Nature'],
      [
        { Nom: 'A', Bénéficiaires: 'Associations | SCIC', Nature: 'Subvention' },
        { Nom: 'B', Bénéficiaires: 'Divers', Nature: 'Prêt à taux zéro' },
      ],
    );
    expect(draft.fields).toMatchObject({
      applicants: { split: '|', table: { Associations: 'association', SCIC: 'scic', Divers: null } },
      types: { table: { Subvention: 'grant', 'Prêt à taux zéro': 'loan' }, default: ['other_funding'] },
    });
    expect(mapping.safeParse(draft).success).toBe(true);
  });
});
