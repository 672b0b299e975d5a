import { describe, expect, it } from 'vitest';
import { FRANCE, type TerritoryId, territoryId } from '../../../kernel/territory.ts';
import { coverOf, type Ground, type Offer, type Programme } from '../../programmes/public.ts';
import type { Facts } from './facts.ts';
import { reach } from './reach.ts';

const RENNES = territoryId('commune', '35238');
const METROPOLE = territoryId('epci', '243500139');
const ILLE_ET_VILAINE = territoryId('departement', '35');
const BRETAGNE = territoryId('region', '53');
const CORSE = territoryId('region', '94');

const NESTED: readonly TerritoryId[] = [FRANCE, BRETAGNE, ILLE_ET_VILAINE, METROPOLE, RENNES];
const contains = (whole: TerritoryId, part: TerritoryId): boolean => {
  if (whole === FRANCE) return true;
  const [outer, inner] = [NESTED.indexOf(whole), NESTED.indexOf(part)];
  return outer >= 0 && inner >= outer;
};
const around = (place: TerritoryId): Ground => ({
  covers: (territory) => contains(territory, place),
  touches: (territory) => contains(territory, place) || contains(place, territory),
});

function offer(name: string, told: Partial<Programme> = {}): Offer {
  const document: Programme = {
    name,
    summary: 'Un dispositif de test.',
    family: 'funding',
    types: ['grant'],
    excluded: [],
    purposes: [],
    models: [],
    applicants: {},
    legalForms: [],
    functions: {},
    criteria: [],
    steps: [],
    documents: [],
    dimensions: [],
    modes: [],
    methods: [],
    rules: {},
    inKind: [],
    inherits: [],
    operators: [],
    audiences: [],
    stages: [],
    status: 'unknown',
    url: 'https://dispositif.example/',
    territories: [FRANCE],
    themes: [],
    links: [],
    sources: [],
    licence: 'licence-ouverte-2.0',
    ...told,
  };
  const path = `/dispositifs/${name.toLowerCase()}`;
  return { ordinal: 1, id: name, createdAt: new Date(0), path, document };
}

const names = (matches: readonly { offer: Offer }[]) => matches.map((match) => match.offer.document.name);
const sorted = (offers: Offer[], facts: Facts = {}) => reach(offers, facts, around(RENNES), '2026-11-22');

describe('whether a territory covers the place', () => {
  it.each<[string, TerritoryId[], TerritoryId | null, string, TerritoryId | null]>([
    ['the very place', [RENNES], RENNES, 'yes', RENNES],
    ['a territory that contains it', [BRETAGNE], RENNES, 'yes', BRETAGNE],
    ['the nearest of several is the reason', [FRANCE, BRETAGNE, METROPOLE], RENNES, 'yes', METROPOLE],
    ['a part of the place only', [RENNES], BRETAGNE, 'part', RENNES],
    ['one of several is enough', [CORSE, BRETAGNE], RENNES, 'yes', BRETAGNE],
    ['elsewhere', [CORSE], RENNES, 'no', CORSE],
    ['a programme that tells no territory', [], RENNES, 'unknown', null],
    ['France, for a place that is not known', [FRANCE], null, 'yes', FRANCE],
    ['a region, for a place that is not known', [BRETAGNE], null, 'unknown', null],
  ])('%s', (_, territories, place, truth, by) => {
    expect(coverOf({ territories, excluded: [] }, place && around(place))).toEqual({ truth, by });
  });
});

describe('the programmes that reach the place', () => {
  it('hides none: those that lie elsewhere are kept apart with why', () => {
    const { reached, apart } = sorted([offer('Ici'), offer('Ailleurs', { territories: [CORSE] })]);
    expect(names(reached)).toEqual(['Ici']);
    expect(apart.map(({ offer: { document }, cover }) => [document.name, cover.by])).toEqual([
      ['Ailleurs', CORSE],
    ]);
  });

  it('puts open ones first, then by date, then those to check, then the closed', () => {
    const { reached } = sorted([
      offer('Clos', { status: 'closed' }),
      offer('Incertain'),
      offer('Plus tard', { calendar: { type: 'dated', opens: '2027-01-01' } }),
      offer('Ouvert', { status: 'open' }),
      offer('Bientôt clos', { status: 'open', calendar: { type: 'dated', closes: '2026-12-01' } }),
    ]);
    expect(names(reached)).toEqual(['Bientôt clos', 'Ouvert', 'Plus tard', 'Incertain', 'Clos']);
  });

  it('puts last, without removing it, what speaks against the collective', () => {
    const facts: Facts = { stage: 'emergence', legal_form: 'informal' };
    const { reached } = sorted(
      [
        offer('Autre stade', { stages: ['scaling'] }),
        offer('Refuse les informels', { applicants: { informal_collective: false } }),
        offer('Ne dit rien'),
        offer('Tout va', { stages: ['emergence'], applicants: { informal_collective: true } }),
      ],
      facts,
    );
    expect(names(reached)).toEqual(['Tout va', 'Ne dit rien', 'Autre stade', 'Refuse les informels']);
  });

  it('puts nearer programmes first, all else equal', () => {
    const { reached } = sorted([
      offer('National'),
      offer('Régional', { territories: [BRETAGNE] }),
      offer('Local', { territories: [METROPOLE] }),
    ]);
    expect(names(reached)).toEqual(['Local', 'Régional', 'National']);
  });

  it('puts those with conditions to check after those without, all else equal', () => {
    const rural = { conditions: 'Réservé aux territoires ruraux.' };
    const { reached } = sorted(
      [
        offer('A sous condition', { stages: ['creation'], ...rural }),
        offer('B sans condition', { stages: ['creation'] }),
        offer('C dont on sait moins'),
      ],
      { stage: 'creation' },
    );
    expect(names(reached)).toEqual(['B sans condition', 'A sous condition', 'C dont on sait moins']);
  });

  it('puts one made for another model after those that are not, even for the right stage', () => {
    const offers = [offer('Appel PTCE', { stages: ['creation'] }), offer('Sans modèle')];
    const facts: Facts = { stage: 'creation', models: ['none'] };
    expect(names(sorted(offers, facts).reached)).toEqual(['Sans modèle', 'Appel PTCE']);
    expect(names(sorted(offers, { ...facts, models: ['ptce'] }).reached)).toEqual([
      'Appel PTCE',
      'Sans modèle',
    ]);
  });

  it('puts national ones first while the place is not known, even before an open local one', () => {
    const offers = [
      offer('Local ouvert', { status: 'open', territories: [BRETAGNE] }),
      offer('National à vérifier'),
      offer('National ouvert', { status: 'open' }),
    ];
    const { reached, apart } = reach(offers, {}, null, '2026-11-22');
    expect(names(reached)).toEqual(['National ouvert', 'National à vérifier', 'Local ouvert']);
    expect(apart).toEqual([]);
  });

  it('sorts the same whatever the order it is given', () => {
    const offers = [offer('B'), offer('A'), offer('É'), offer('C', { status: 'open' })];
    expect(names(sorted(offers).reached)).toEqual(['C', 'A', 'B', 'É']);
    expect(names(sorted(offers.toReversed()).reached)).toEqual(['C', 'A', 'B', 'É']);
  });
});

describe('the reasons given', () => {
  it.each<[string, Partial<Programme>, Facts, string[]]>([
    [
      'nothing told, nothing answered',
      {},
      {},
      ['stage_not_told', 'informal_not_told', 'facilitation_not_told'],
    ],
    ['the stage is listed', { stages: ['creation'] }, { stage: 'creation' }, ['stage_listed']],
    ['the stage is another', { stages: ['creation'] }, { stage: 'emergence' }, ['stage_other']],
    ['the stage was not answered', { stages: ['creation'] }, {}, ['stage_not_answered']],
    [
      'informal collectives are welcome',
      { applicants: { informal_collective: true } },
      { legal_form: 'informal' },
      ['informal_accepted'],
    ],
    [
      'informal collectives are refused',
      { applicants: { informal_collective: false } },
      { legal_form: 'informal' },
      ['informal_refused'],
    ],
    ['another model is named', { name: 'Appel PTCE' }, { models: ['tzcld', 'other_model'] }, ['model_other']],
    ['no model is followed', { name: 'Appel PTCE' }, { models: ['none'] }, ['model_other']],
    ['the model is named', { name: 'Appel PTCE' }, { models: ['amap', 'ptce'] }, ['model_yours']],
    ['models were not answered', { name: 'Appel PTCE' }, {}, ['model_not_answered']],
    ['facilitation is covered', { functions: { facilitation: true } }, {}, ['facilitation_covered']],
    ['facilitation is not covered', { functions: { facilitation: false } }, {}, ['facilitation_not_covered']],
  ])('%s', (_, told, facts, codes) => {
    const given = sorted([offer('Un', told)], facts).reached[0]?.reasons.map(({ code }) => code);
    expect(given).toEqual(expect.arrayContaining(codes));
  });

  it('leave informality out for a collective that has a legal form', () => {
    const given = sorted([offer('Un', { applicants: { informal_collective: false } })], {
      legal_form: 'association',
    }).reached[0]?.reasons;
    expect(given?.some(({ code }) => code.startsWith('informal'))).toBe(false);
  });
});
