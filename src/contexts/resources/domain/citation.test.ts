import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { bibtex, dublinCore, ris } from './citation.ts';
import { resource } from './resource.ts';

const cited = (more: object = {}) => ({
  slug: 'un-guide',
  page: 'https://terreau.example/ressources/un-guide',
  document: resource.parse({
    name: 'Coopérer à 100 % : coûts & temps_passé',
    summary: 'Un guide\nsur deux lignes.',
    kind: 'guide',
    language: 'fr',
    url: 'https://example.org/a_b',
    authors: ['Réseau A', 'Association B & C'],
    year: 2022,
    doi: '10.1000/182',
    themes: ['mobilite'],
    ...more,
  }),
});

describe('a work as other libraries take it', () => {
  it('Dublin Core says what the record says, and nothing of unknown rights', () => {
    expect(dublinCore(cited())).toEqual([
      ['title', 'Coopérer à 100 % : coûts & temps_passé'],
      ['creator', 'Réseau A'],
      ['creator', 'Association B & C'],
      ['subject', 'Mobilité'],
      ['description', 'Un guide\nsur deux lignes.'],
      ['date', '2022'],
      ['type', 'Text'],
      ['type', 'Guide'],
      ['identifier', 'https://terreau.example/ressources/un-guide'],
      ['identifier', 'https://doi.org/10.1000/182'],
      ['source', 'https://example.org/a_b'],
      ['language', 'fr'],
    ]);
    expect(dublinCore(cited({ workLicence: 'CC BY-SA 4.0' }))).toContainEqual(['rights', 'CC BY-SA 4.0']);
  });

  it('another program reads the BibTeX without a fault, and finds the same words', () => {
    const parsed = new BibLatexParser(bibtex(cited()), {
      processUnexpected: true,
      processUnknown: true,
    }).parse();
    expect(parsed.errors).toEqual([]);
    const [entry] = Object.values(parsed.entries);
    expect(entry).toMatchObject({ entry_key: 'un-guide' });
    const said = JSON.stringify(entry?.fields);
    expect(said).toContain('Coopérer à 100 % : coûts & temps_passé');
    expect(said).toContain('Association B & C');
  });

  it('no text of a record closes its entry before its end', () => {
    const text = bibtex(cited({ name: 'Un } titre {piégé', summary: '}}} @misc{autre, title={x}}' }));
    const { entries } = new BibLatexParser(text).parse();
    expect(Object.keys(entries)).toHaveLength(1);
  });

  it('RIS: one line a field, closed', () => {
    const lines = ris(cited()).split('\r\n');
    expect(lines[0]).toBe('TY  - GEN');
    expect(lines).toContain('AB  - Un guide sur deux lignes.');
    expect(lines).toContain('AU  - Association B & C');
    expect(lines.at(-2)).toBe('ER  - ');
  });
});
