import { expect, it } from 'vitest';
import { parseRna, parseSiret } from '../../../kernel/identifiers.ts';
import { maybeNaturalPerson } from './natural-person.ts';

const siret = (text: string) => {
  const read = parseSiret(text);
  if (!read) throw new Error(text);
  return read;
};
const COMPANY = siret('732 829 320 00074');
const TOWN = siret('21060004500392');

it.each<[string, string, Parameters<typeof maybeNaturalPerson>[1], string | null, boolean]>([
  ['an association without a number', 'Association des parents du Pré', null, null, false],
  ['a bare name without a number', 'Durand Odile', null, null, true],
  ['a name that says nothing, without a number', 'Les Trois Chênes', null, null, true],
  ['a name that says nothing, with a SIRET', 'Les Trois Chênes', COMPANY, null, false],
  ['a civility', 'Mme Durand', COMPANY, null, true],
  ['a civility with a point', 'M. Durand', COMPANY, null, true],
  ['a first name, with a SIRET', 'DURAND Odile', COMPANY, null, true],
  ['a first name in the name of an organisation', 'Collectif Odile', COMPANY, null, false],
  ['a saint', 'Saint-Martin en fête', COMPANY, null, false],
  ['a town', 'Jeanne-sur-Mer', TOWN, null, false],
  ['an association by its number', 'Odile Durand', null, 'W333216789', false],
  ['a long name', 'Les voiles du port Jean', COMPANY, null, false],
])('%s', (_, name, number, rna, expected) => {
  expect(maybeNaturalPerson(name, number, rna === null ? null : parseRna(rna))).toBe(expected);
});
