import { describe, expect, it } from 'vitest';
import { type Programme, programme } from '../../programmes/public.ts';
import { Money } from './amounts.ts';

const money = (fields: object) =>
  programme.parse({
    name: 'Essai',
    summary: 'Essai',
    family: 'funding',
    types: ['grant'],
    status: 'open',
    ...fields,
  });
const support = programme.parse({
  name: 'Appui',
  summary: 'Appui',
  family: 'support',
  types: ['dla'],
  status: 'open',
});

const amountsOf = (documents: readonly Programme[]) => {
  const all = new Money();
  for (const document of documents) all.take(document);
  return all.amounts();
};

describe('what is known of amounts', () => {
  it.each([
    ['nothing', [], { of: 0, told: 0, median: null, most: null, envelopes: 0, largest: null }],
    ['support has none to tell', [support], { of: 0, told: 0, median: null }],
    ['none told', [money({})], { of: 1, told: 0, median: null, most: null }],
    ['a floor is no ceiling', [money({ amountMin: 100 })], { of: 1, told: 0, median: null }],
    [
      'an odd number of ceilings',
      [money({ amountMax: 900 }), money({ amountMax: 100 }), money({ amountMax: 200 }), money({})],
      { of: 4, told: 3, median: 200, most: 900 },
    ],
    [
      'an even number: halfway, and never a sum',
      [money({ amountMax: 100 }), money({ amountMax: 301 })],
      { of: 2, told: 2, median: 201, most: 301 },
    ],
    [
      'envelopes: how many, and the largest',
      [money({ envelope: 5000 }), money({ envelope: 9000 }), money({})],
      { of: 3, envelopes: 2, largest: 9000 },
    ],
  ])('%s', (_, documents, amounts) => expect(amountsOf(documents)).toMatchObject(amounts));
});
