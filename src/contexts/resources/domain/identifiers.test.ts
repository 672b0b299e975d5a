import { describe, expect, it } from 'vitest';
import { addressKey, doiIn, isbnIn } from './identifiers.ts';

describe('identifiers', () => {
  it.each([
    ['10.1234/ABC.5', '10.1234/abc.5'],
    ['https://doi.org/10.3917/rce.025.0007', '10.3917/rce.025.0007'],
    ['http://dx.doi.org/10.3917/RCE.025', '10.3917/rce.025'],
    ['doi: 10.1000/182', '10.1000/182'],
    ['11.1000/182', null],
    ['10.1000/', null],
    ['', null],
  ])('%s is the DOI %s', (text, doi) => expect(doiIn(text)).toBe(doi));

  it.each([
    ['978-2-07-036822-8', '9782070368228'],
    ['2-07-036822-X', '9782070368228'],
    ['ISBN: 978 2 07 036822 8', '9782070368228'],
    ['978-2-07-036822-7', null],
    ['2-07-036822-1', null],
    ['1234', null],
  ])('%s is the ISBN %s', (text, isbn) => expect(isbnIn(text)).toBe(isbn));

  it.each([
    ['https://www.Avise.org/guide/', 'http://avise.org/guide', true],
    ['https://avise.org/g?b=2&a=1&utm_source=x', 'https://avise.org/g?a=1&b=2', true],
    ['https://avise.org/g#p', 'https://avise.org/g', true],
    ['https://avise.org/g?id=1', 'https://avise.org/g?id=2', false],
    ['https://avise.org/Guide', 'https://avise.org/guide', false],
  ])('%s and %s are one address: %s', (one, other, same) => {
    expect(addressKey(one) === addressKey(other)).toBe(same);
  });
  it('is no address', () => expect(addressKey('javascript:alert(1)')).toBeNull());
});
