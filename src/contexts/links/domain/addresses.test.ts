import { expect, it } from 'vitest';
import { addressesIn, addressOf } from './addresses.ts';

it.each([
  ['https://Site.example/a#part', 'https://site.example/a'],
  ['http://site.example', 'http://site.example/'],
  ['mailto:a@site.example', null],
  ['javascript:alert(1)', null],
  ['site.example', null],
  ['https://', null],
  [`https://site.example/${'a'.repeat(3000)}`, null],
])('%s is asked as %s', (text, address) => expect(addressOf(text)).toBe(address));

it('finds the addresses that fields state, each once, and leaves texts alone', () => {
  expect(
    addressesIn({
      name: 'Fonds',
      url: 'https://a.example/',
      body: 'Voir https://texte.example/ pour la suite.',
      sources: [{ url: 'https://b.example/' }, { url: 'https://a.example/#bas' }],
      criteria: [{ sentence: 'Être plusieurs', source: 'https://c.example/' }],
      amountMax: 3,
    }),
  ).toEqual(['https://a.example/', 'https://b.example/', 'https://c.example/']);
});
