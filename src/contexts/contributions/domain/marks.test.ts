import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';

test.each([
  ['nothing', {}, { siren: null, rna: null, hosts: [] }],
  ['the SIREN of a SIRET', { siret: '13002526500013' }, { siren: '130025265', rna: null, hosts: [] }],
  [
    'sites, once each, but not those that host everybody',
    {
      links: [
        { url: 'https://www.articulteurs.org/a' },
        { url: 'http://articulteurs.org' },
        { url: 'https://www.facebook.com/articulteurs' },
        { url: 'nothing' },
      ],
    },
    { siren: null, rna: null, hosts: ['articulteurs.org'] },
  ],
])('%s', (_, document, marks) => expect(marksOf(document)).toEqual(marks));
