import { expect, test } from 'vitest';
import { contactsIn } from './contacts.ts';

test.each<[string, string[], string[]]>([
  ['Écrivez à lou.vallon+pairs@conserverie-mobile.coop.', ['lou.vallon+pairs@conserverie-mobile.coop'], []],
  [
    'lou (at) exemple.fr, ou lou [arobase] exemple [point] fr',
    ['lou (at) exemple.fr', 'lou [arobase] exemple [point] fr'],
    [],
  ],
  ['Deux fois a@b.fr et a@b.fr', ['a@b.fr'], []],
  ['Au 06 12 34 56 78, le soir', [], ['06 12 34 56 78']],
  ['0612345678', [], ['0612345678']],
  ['tél. 02.99.12.34.56 ou 02-99-12-34-57', [], ['02.99.12.34.56', '02-99-12-34-57']],
  ['06\u00a012\u00a034\u00a056\u00a078', [], ['06\u00a012\u00a034\u00a056\u00a078']],
  ['06 12345678', [], ['06 12345678']],
  ['+33 6 12 34 56 78 et +33 (0)2 99 12 34 56', [], ['+33 6 12 34 56 78', '+33 (0)2 99 12 34 56']],
  ['0033612345678', [], ['0033612345678']],
  ['+262 692 12 34 56 à La Réunion', [], ['+262 692 12 34 56']],
  ['+49 30 123456, hors de France, n’est pas reconnu', [], []],
  ['Numéro vert 0 800 123 456', [], ['0 800 123 456']],
  ['@lou@mamot.fr sur le fédivers, et @terreau', [], []],
  ['Le 01/02/2024 14 h, puis le 05 06 2024, le 03-04-2025 10:30', [], []],
  ['SIRET 012 345 678 00012, RNA W061234567', [], []],
  ['Un budget de 0,6123456789 million, ou 12 345 678 €', [], []],
  ['Communes 35238, 06088 et 2A004', [], []],
  ['De 9 h à 12 h 30, 25 personnes, 100 000 habitants', [], []],
  ['rendez-vous à la gare at Rennes', [], []],
])('%s', (text, emails, phones) => {
  expect(contactsIn(text)).toEqual({ emails, phones });
});
