import { describe, expect, it } from 'vitest';
import { territoryId } from '../../kernel/territory.ts';
import type { ParsedPlace } from '../territories/public.ts';
import { SHIPPED_PACK } from './domain/shipped-pack.ts';
import type { Places } from './forms/places.ts';
import { readAnswers, seenAt, sentForm, typedFrom } from './forms.ts';

const RENNES = territoryId('commune', '35238');
const places: Places = {
  parse(text): ParsedPlace {
    if (text === RENNES || text === 'Rennes' || text === 'Rennes (Ille-et-Vilaine)')
      return { kind: 'found', id: RENNES };
    if (text !== 'Saint-Martin') return { kind: 'unknown' };
    return {
      kind: 'choices',
      choices: [{ id: RENNES, kind: 'commune', label: 'Rennes', via: null }],
      total: 1,
    };
  },
  label: () => 'Rennes (Ille-et-Vilaine)',
};
const NOTHING = { facts: {}, places: [], work: null };
const read = (query: string) => readAnswers(SHIPPED_PACK.asked, new URLSearchParams(query), places);

describe('answers sent by the form', () => {
  it('are read by kind of question', () => {
    const { situation, faults } = read(
      'places=Rennes&stage=emergence&models=ptce&models=scic&model=80&purpose=0&new_worksites=non&legal_form=informal',
    );
    expect(faults).toEqual([]);
    expect(situation).toEqual({
      places: [RENNES],
      work: null,
      facts: {
        stage: 'emergence',
        models: ['ptce', 'scic'],
        model: 80,
        purpose: 0,
        new_worksites: false,
        legal_form: 'informal',
      },
    });
  });

  it('are not known when nothing, spaces or “I do not know” are sent', () => {
    expect(
      read('stage=inconnu&models=inconnu&model=inconnu&new_worksites=inconnu&places=+&work=+&purpose=')
        .situation,
    ).toEqual(NOTHING);
    expect(read('').situation).toEqual(NOTHING);
  });

  it('count when “I do not know” was left beside them', () => {
    expect(read('models=inconnu&models=amap').situation.facts).toEqual({ models: ['amap'] });
  });

  it('are ignored under names that no question has', () => {
    expect(read('admin=1&__proto__=x&stage=creation').situation.facts).toEqual({ stage: 'creation' });
  });

  it.each([
    ['an option that is not offered', 'stage=birth', 'stage', 'option_unknown'],
    ['a position beyond the scale', 'model=101', 'model', 'out_of_scale'],
    ['a position that is no number', 'model=1e1', 'model', 'out_of_scale'],
    ['no model with a model', 'models=none&models=ptce', 'models', 'none_with_others'],
    ['a place that nobody knows', 'places=Atlantis', 'places', 'place_unknown'],
    ['a name that several places bear', 'places=Saint-Martin', 'places', 'place_ambiguous'],
    ['ten thousand characters', `places=${'x'.repeat(10_000)}`, 'places', 'place_unknown'],
    ['ten thousand characters of work', `work=${'x'.repeat(10_000)}`, 'work', 'text_too_long'],
    ['nothing tried with something', 'tried=nothing&tried=loan', 'tried', 'none_with_others'],
  ])('are refused: %s', (_, query, field, fault) => {
    const { faults, situation } = read(query);
    expect(faults).toEqual([{ question: field, field, fault }]);
    expect(situation).toEqual(NOTHING);
  });

  it('keep what was typed beside what is wrong', () => {
    const { typed, faults } = read('places=Atlantis&stage=creation&model=500');
    expect(faults).toHaveLength(2);
    expect([typed.get('places'), typed.get('stage'), typed.get('model')]).toEqual([
      ['Atlantis'],
      ['creation'],
      ['500'],
    ]);
  });

  it('take the place chosen among homonyms, and show its name from then on', () => {
    const { situation, typed } = read(`places=Saint-Martin&places-choix=${RENNES}`);
    expect(situation.places).toEqual([RENNES]);
    expect(typed.get('places')).toEqual(['Rennes (Ille-et-Vilaine)']);
  });

  it('are filled again from stored facts into the same reading', () => {
    const facts = { stage: 'scaling', models: ['none'], economy: 50, new_worksites: true };
    const again = new URLSearchParams();
    for (const [name, values] of typedFrom(
      { facts, places: [RENNES], work: 'Un four\nà pain' },
      () => 'Rennes',
    ))
      for (const value of values) again.append(name, value);
    expect(readAnswers(SHIPPED_PACK.asked, again, places).situation).toEqual({
      facts,
      places: [RENNES],
      work: 'Un four\nà pain',
    });
  });
});

describe('what was sent', () => {
  const request = (type: string | undefined) => ({ header: () => type, text: async () => 'stage=creation' });

  it('is read when it is a form, and only then', async () => {
    expect((await sentForm(request('application/x-www-form-urlencoded;charset=UTF-8')))?.get('stage')).toBe(
      'creation',
    );
    expect(await sentForm(request('application/json'))).toBeNull();
    expect(await sentForm(request(undefined))).toBeNull();
  });

  it.each([
    ['vu=1763802000000', 1763802000000],
    ['vu=hier', null],
    ['vu=-1', null],
    ['', null],
  ])('tells which answers it was filled from: %s', (query, instant) => {
    expect(seenAt(new URLSearchParams(query))?.getTime() ?? null).toBe(instant);
  });
});
