import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFrenchText } from '../../../tests/support/any-french-text.ts';
import { normalise, stemmable } from './normalise.ts';

/** Milliseconds: a slow machine is no failure. */
const PATIENT = 60_000;

const EXACT: readonly [text: string, words: string][] = [
  ['', ''],
  ['  …  ', ''],
  ['La coopération', 'cooperation'],
  ['de la à l’au', ''],
  ['L’ÎLE-SAINT-DENIS', 'ile saint denis'],
  ['Mise en œuvre, ex æquo, Straße', 'mise oeuvre ex aequo strasse'],
  ['Gdańsk, Łódź et Tromsø', 'gdansk lodz tromso'],
  ['coop\u00ADéra\u200Btion', 'cooperation'],
  ['e\u0301conomie', 'economie'],
  ['les tiers-lieux', 'tiers lieu tierslieu'],
  ['St-Jean, Ste-Foy, la Sté Dupont', 'saint jean sainte foy societe dupont saintjean saintefoy'],
  ['P.T.C.E.', 'ptce pole territorial cooperation economique'],
  ['l’E.S.S. et l’A.M.A.P', 'ess amap economie sociale solidaire association maintien agriculture paysanne'],
  ['le DLA et le dispositif local d’accompagnement', 'dla dispositif local accompagnement'],
  ['CRESS', 'cress ess chambre regionale economie sociale solidaire'],
  ['un ami', 'ami'],
  ['notre AMI', 'ami appel manifestation interet'],
  ['MON AMI DE TOUJOURS', 'ami'],
  ['acteur·rice·s', 'acteurs actrices'],
  ['Éco-lieu', 'eco lieu ecolieu'],
  ['éco construction', 'eco construction ecoconstruction'],
  ['Saint-Jean-d’Angély', 'saint jean angely'],
  ['100 000 € en 2021', '100 000 2021 100000'],
  ['en 2021 1 200 000 habitants', '2021 1 200 000 habitants 1200000'],
  ['aujourd’hui qu’est-ce', 'aujourdhui'],
  ['Grand Est', 'grandest'],
  ['пример Ελλάδα', 'пример ελλαδα'],
  ['https://exemple.org/a?b=c&d', 'https exemple org b'],
];

describe('normalise', () => {
  test.each(EXACT)('« %s » is read « %s »', (text, words) => {
    expect(normalise(text)).toBe(words);
  });

  test('cuts the debris of files, and keeps a text of any length', () => {
    // Read more than once over, a word this long would take minutes.
    for (const letter of ['x', 'é']) {
      expect(normalise(letter.repeat(400_000))).toBe((letter === 'é' ? 'e' : letter).repeat(64));
    }
    expect(normalise('commun et bien '.repeat(20_000)).split(' ')).toHaveLength(40_000);
  });

  test(
    'is the same done twice, without capitals or accents',
    () => {
      fc.assert(
        fc.property(anyFrenchText, (text) => {
          const words = normalise(text);
          expect(normalise(words)).toBe(words);
          expect(words).toBe(words.toLowerCase());
          expect(words.normalize('NFD')).not.toMatch(/[\u0300-\u036F]/);
          expect(words).toMatch(/^$|^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u);
        }),
        { numRuns: 1000 },
      );
    },
    PATIENT,
  );
});

const TO_STEM: readonly [text: string, words: string][] = [
  ['Développées', 'développées developpees'],
  ['developpees', 'developpees developpées'],
  ['un vélo', 'vélo velo'],
  ['des vélos', 'vélos vélo velos velo'],
  ['la commande publique', 'commande publique public'],
  ['porteuses', 'porteuses porteur'],
  ['le PTCE en 2021', 'pôle pole territorial coopération cooperation économique economique'],
  ['CO2', ''],
  ['une AMI', 'ami appel manifestation intérêt interet'],
];

test.each(TO_STEM)('of « %s » the stemmer is given « %s »', (text, words) => {
  expect(stemmable(text)).toBe(words);
});
