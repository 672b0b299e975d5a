import { describe, expect, it } from 'vitest';
import { amountIn, beginning, dateIn, numberIn, percentIn, yesNoIn } from './cells.ts';

describe('dates', () => {
  it.each<[string, 'first' | 'last', string | null]>([
    ['31/12/2022', 'first', '2022-12-31'],
    ['45992', 'first', '2025-12-01'],
    ['45992.75', 'first', '2025-12-01'],
    ['12345', 'first', null],
    ['2026-03-01T00:00:00+01:00', 'first', '2026-03-01'],
    ['1.4.2027', 'first', '2027-04-01'],
    ['jusqu’au 8 décembre 2019', 'first', '2019-12-08'],
    ['Du 1er mars au 30 avril 2024', 'first', '2024-03-01'],
    ['Du 1er mars au 30 avril 2024', 'last', '2024-04-30'],
    ['clôture le 3 févr. 2025', 'first', '2025-02-03'],
    ['31/02/2024', 'first', null],
    ['29/02/2023', 'first', null],
    ['00/00/0000', 'first', null],
    ['12/25/2024', 'first', null],
    ['8 décembre', 'first', null],
    ['au fil de l’eau', 'first', null],
    ['01/01/9999', 'first', null],
  ])('%s (%s)', (text, pick, day) => expect(dateIn(text, pick)).toBe(day));
});

describe('amounts in cents', () => {
  it.each<[string, 'first' | 'last', number | null]>([
    ['21 667,00 €', 'first', 2_166_700],
    ['21\u202f667,5', 'first', 2_166_750],
    ['21.667,00', 'first', 2_166_700],
    ['15000.50', 'first', 1_500_050],
    ['1.500', 'first', 150_000],
    ['de 5 000 à 30 000 €', 'first', 500_000],
    ['de 5 000 à 30 000 €', 'last', 3_000_000],
    ['1,5 M€', 'first', 150_000_000],
    ['10 k€', 'first', 1_000_000],
    ['2 millions d’euros', 'first', 200_000_000],
    ['-500', 'first', null],
    ['gratuit', 'first', null],
    ['99999999999999999999', 'first', null],
  ])('%s (%s)', (text, pick, cents) => expect(amountIn(text, ',', pick)).toBe(cents));
  it('with a decimal point', () => expect(amountIn('1,234.56', '.')).toBe(123_456));
});

describe('other cells', () => {
  it.each<[string, number | null]>([
    ['50 à 80 %', 50],
    ['80', 80],
    ['120 %', null],
    ['-5 %', null],
    ['un tiers', null],
  ])('share: %s', (text, share) => expect(percentIn(text)).toBe(share));
  it.each<[string, boolean | null]>([
    ['Oui', true],
    ['NON', false],
    ['', null],
    ['peut-être', null],
  ])('yes or no: %s', (text, said) => expect(yesNoIn(text)).toBe(said));
  it('a number alone', () => expect([numberIn('1 250,5'), numberIn('12 mois')]).toEqual([1250.5, null]));
  it('the beginning of a text ends with a sentence, or a word', () => {
    expect(beginning('Une phrase. Une autre qui est bien plus longue.', 30)).toBe('Une phrase.');
    expect(beginning('un deux trois quatre', 12)).toBe('un deux…');
  });
});
