import { describe, expect, it } from 'vitest';
import { territoryId } from '../../../kernel/territory.ts';
import { cooperation } from '../../cooperations/public.ts';
import { prefilled, situationOf } from './from-cooperation.ts';
import { recordFrom } from './record-from.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const RENNES = territoryId('commune', '35238');
const WORDS = {
  name: 'Le Four commun',
  summary: 'À décrire.',
  note: 'Tirée d’un diagnostic.',
  since: null,
  around: { inhabitants: 'Habitantes et habitants', research: 'Recherche', nobody_yet: 'Personne' },
};
const SITUATION = {
  facts: {
    stage: 'emergence',
    models: ['tiers_lieu'],
    purpose: 80,
    carrier: 'citizen',
    legal_form: 'informal',
    new_worksites: false,
    themes: ['alimentation'],
    around_table: ['inhabitants', 'research'],
  },
  places: [RENNES],
  work: 'Un four à pain',
};

describe('the record that a diagnosis would make', () => {
  it('holds what is known, and leaves out the rest', () => {
    expect(recordFrom(SITUATION, null, WORDS)).toEqual(
      cooperation.parse({
        name: 'Le Four commun',
        summary: 'Un four à pain',
        commonWork: 'Un four à pain',
        territories: [RENNES],
        themes: ['alimentation'],
        models: ['tiers_lieu'],
        gradients: { purpose: { position: 80 } },
        stages: [{ stage: 'emergence' }],
        carrying: 'citizen',
        legalForm: 'informal',
        newWorksites: false,
        stakeholders: [
          { group: 'Habitantes et habitants', roles: ['partner'] },
          { group: 'Recherche', roles: ['research'] },
        ],
        note: 'Tirée d’un diagnostic.',
      }),
    );
    expect(recordFrom({ facts: {}, places: [], work: null }, null, WORDS).summary).toBe('À décrire.');
  });

  it('keeps a long common work whole', () => {
    const work = 'œuvre '.repeat(300).trim();
    const made = recordFrom({ ...SITUATION, work }, null, WORDS);
    expect([made.body, made.commonWork, made.summary]).toEqual([work, undefined, 'À décrire.']);
  });

  it('takes up the record it began from, its history kept and the present stage added', () => {
    const begun = recordFrom(SITUATION, null, { ...WORDS, name: 'Avant' });
    const later = recordFrom({ ...SITUATION, facts: { stage: 'creation' } }, begun, WORDS);
    expect(later.name).toBe('Avant');
    expect(later.stages.map(({ stage }) => stage)).toEqual(['emergence', 'creation']);
    expect(later.gradients).toEqual(begun.gradients);
  });
});

describe('a diagnosis that begins from a record', () => {
  const record = situationOf(recordFrom(SITUATION, null, WORDS));

  it('proposes what the record says, and nothing else', () => {
    const { around_table: _, ...facts } = SITUATION.facts;
    expect(record).toEqual({ ...SITUATION, facts });
  });

  it('leaves what was answered as it is, “I do not know” included', () => {
    const given = { facts: { stage: 'scaling' }, places: [], work: null };
    const { shown, taken } = prefilled(SHIPPED_PACK.asked, {
      given,
      answered: { stage: 1, purpose: 1 },
      record,
    });
    expect(shown.facts).toMatchObject({ stage: 'scaling', carrier: 'citizen' });
    expect(shown.facts.purpose).toBeUndefined();
    expect(taken.has('stage') || taken.has('purpose')).toBe(false);
    expect(taken.has('places')).toBe(true);
  });
});
