import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, isSlug, slugOf } from './slug.ts';

describe('the slug of a name', () => {
  it.each([
    ['L’Œuvre commune de Saint-Étienne', 'l-oeuvre-commune-de-saint-etienne'],
    ['  PTCE — Phare ! ', 'ptce-phare'],
    ['???', 'fiche'],
  ])('%s gives %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
  it('is always one, of 80 characters at most, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(isSlug(slugOf(name))).toBe(true);
        expect(slugOf(name).length).toBeLessThanOrEqual(80);
      }),
    );
  });
  it('takes the first number that is free', () => {
    expect(freeSlug('Terres', new Set())).toBe('terres');
    expect(freeSlug('Terres', new Set(['terres', 'terres-2']))).toBe('terres-3');
    expect(freeSlug('Carte', new Set())).toBe('carte-2');
    expect(freeSlug('Comparer', new Set(['comparer-2']))).toBe('comparer-3');
  });
  it.each(['', '-a', 'a--b', 'a\0', 'É', 'a/b'])('%j is no slug', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
