import { describe, expect, it } from 'vitest';
import { placeKey } from './place-key.ts';

describe('the key of a place', () => {
  it.each([
    ['case and accents', 'Épinay-sous-Sénart', 'epinay sous senart'],
    ['typographic apostrophe', 'L’Haÿ-les-Roses', 'l hay les roses'],
    ['straight apostrophe', "L'Haÿ-les-Roses", 'l hay les roses'],
    ['ligature', 'Nœux-les-Mines', 'noeux les mines'],
    ['st and ste', 'St Germain, Ste Rose', 'saint germain sainte rose'],
    ['a word that only begins like st', 'Strasbourg', 'strasbourg'],
    ['ordinals', 'Paris 13ème', 'paris 13e'],
    ['first of an ordinal', 'Marseille 1er', 'marseille 1e'],
    ['spaces and dashes', '  Lyon –  La Guillotière ', 'lyon la guillotiere'],
    ['a soft hyphen that was pasted', 'Saint\u00ADBrieuc', 'saintbrieuc'],
    ['nothing', ' – ', ''],
  ])('%s', (_, text, key) => expect(placeKey(text)).toBe(key));

  it('does not change a key', () => {
    for (const text of ['Saint-Étienne 2e', 'St-Pierre', 'L’Île-d’Yeu']) {
      expect(placeKey(placeKey(text))).toBe(placeKey(text));
    }
  });
});
