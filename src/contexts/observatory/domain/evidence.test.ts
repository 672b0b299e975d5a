import { describe, expect, it } from 'vitest';
import { dueOn, programme } from '../../programmes/public.ts';
import { evidenceOf } from './evidence.ts';
import type { Reached } from './matrix.ts';

const reached = (fields: object): Reached => ({
  document: programme.parse({
    name: 'Essai',
    summary: 'Essai',
    family: 'funding',
    types: ['grant'],
    status: 'open',
    ...fields,
  }),
  state: 'unknown',
  cover: 'whole',
});
const from = (...urls: string[]) => ({ sources: urls.map((url) => ({ url, title: 'Page' })) });

describe('what stands behind the figures of a place', () => {
  it('counts a word that still holds, not one too old, nor one of nobody', () => {
    const programmes = [reached({ checked: '2026-06-01' }), reached({ checked: '2024-01-01' }), reached({})];
    expect(evidenceOf(programmes, '2026-11-24', dueOn)).toMatchObject({ programmes: 3, checked: 1 });
  });

  it('names the source of an import, else the sites cited, each once a record', () => {
    const provenance = { source: 'aides-territoires', importedId: '1', licence: 'Etalab 2.0' };
    const programmes = [
      reached({ provenance, ...from('https://not-counted.example/') }),
      reached(from('https://www.fonds.example/a', 'https://fonds.example/b')),
      reached(from('https://fonds.example/c')),
    ];
    expect(evidenceOf(programmes, '2026-11-24', dueOn).sources).toEqual([
      { name: 'fonds.example', licence: null, count: 2 },
      { name: 'aides-territoires', licence: 'Etalab 2.0', count: 1 },
    ]);
  });
});
