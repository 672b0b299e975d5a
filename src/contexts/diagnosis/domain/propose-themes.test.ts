import { describe, expect, it } from 'vitest';
import { proposeThemes } from './propose-themes.ts';

const CASES: readonly [work: string | null, themes: Record<string, string[]>][] = [
  ['Un maraîchage collectif et une cantine', { alimentation: ['maraîchage', 'cantine'] }],
  ['Des LÉGUMES, de la laine', { alimentation: ['LÉGUMES'], textile: ['laine'] }],
  ['Vélos et covoiturage pour aller au travail', { mobilite: ['Vélos', 'covoiturage'] }],
  ['Bien vieillir chez soi', { sante_vieillissement: ['Bien vieillir'] }],
  ['Un lieu pour les jeunes, sans numérique', { jeunesse: ['jeunes'] }],
  ['Pas de tourisme ici', {}],
  ['Un projet', {}],
  ['', {}],
  [null, {}],
];

describe('themes read in a common work', () => {
  it.each(CASES)('%s', (work, themes) => {
    expect(Object.fromEntries(proposeThemes(work).map((each) => [each.theme, each.words]))).toEqual(themes);
  });
});
