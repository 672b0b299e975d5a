import { describe, expect, test } from 'vitest';
import { readTold, recordNamed } from './transfer-form.ts';

describe('the address of a record', () => {
  test.each([
    ['/cooperations/phare', { kind: 'cooperation', slug: 'phare' }],
    ['https://terreau.test/en/organisations/le-labo?x=1', { kind: 'organisation', slug: 'le-labo' }],
    ['/financements/fonds', null],
    ['phare', null],
    ['/cooperations/', null],
    ['//evil/cooperations/phare', null],
  ])('%s', (text, found) => {
    expect(recordNamed(text)).toEqual(found);
  });
});

const GOOD: Record<string, string | string[]> = {
  sens: 'giver',
  titre: 'Tenir un budget partagé',
  forme: 'workshop',
  quand: '2026-04',
  nom: 'Lou',
  autre: 'Sam',
  courriel: 'sam@example.org',
  themes: ['alimentation'],
};
const read = (form: Record<string, string | string[]>, found = false) =>
  readTold(
    {
      text: (name) => [form[name] ?? ''].flat()[0] ?? '',
      texts: (name) => [form[name] ?? []].flat(),
    },
    { records: [{ id: 'r1' }], today: '2026-11-25' },
    found,
  );

describe('a transfer told', () => {
  test.each<[string, Record<string, string | string[]>, boolean, string[]]>([
    ['whole', {}, false, []],
    ['in the name of a record kept', { 'au-nom': 'r1', nom: '' }, false, []],
    ['in the name of another', { 'au-nom': 'r2', nom: '' }, false, ['au-nom', 'nom']],
    [
      'to a record that is there, without an address',
      { fiche: '/cooperations/x', autre: '', courriel: '' },
      true,
      [],
    ],
    ['to a record that is not', { fiche: '/cooperations/x' }, false, ['fiche']],
    ['to nobody', { autre: '', courriel: '' }, false, ['autre', 'courriel']],
    ['to an address that is none', { courriel: 'sam' }, false, ['courriel']],
    [
      'with an address of a site in what a letter says',
      { titre: 'Voir http://ailleurs.example' },
      false,
      ['titre'],
    ],
    [
      'with a telephone number in what is public',
      { adapte: 'Voir avec moi, 06 12 34 56 78' },
      false,
      ['adapte'],
    ],
    ['under an e-mail address', { nom: 'lou@example.org' }, false, ['nom']],
    ['about nothing', { themes: [] }, false, ['sujets']],
    ['received, of use or not unsaid', { sens: 'receiver' }, false, ['utile']],
    ['received and of no use', { sens: 'receiver', utile: 'no' }, false, []],
    ['neither given nor received', { sens: '' }, false, ['sens']],
    ['yet to come', { quand: '2027' }, false, ['quand']],
  ])('%s', (_, more, found, faults) => {
    const answer = read({ ...GOOD, ...more }, found);
    expect(answer.faults).toEqual(faults);
    expect(answer.told === null).toBe(faults.length > 0);
  });
});
