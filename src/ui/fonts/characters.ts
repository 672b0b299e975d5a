/**
 * The characters kept in the fonts that every page loads: all that French and English are written with, and the
 * accented letters of Latin-1, which cover Breton, Basque, Alsatian, Spanish or German names. The same ranges stand
 * in `css/fonts.css`. Letters beyond them come from a second file, fetched only where one is used; in titles, a rare
 * sign is lent by the font of the text.
 */
export type Ranges = readonly (readonly [first: number, last: number])[];

const PUNCTUATION: Ranges = [
  [0x152, 0x153], // Œ œ
  [0x2011, 0x2011], // hyphen that does not break
  [0x2013, 0x2014], // – —
  [0x2019, 0x2019], // ’
  [0x201c, 0x201d], // “ ”
  [0x2026, 0x2026], // …
  [0x202f, 0x202f], // narrow space that does not break
  [0x20ac, 0x20ac], // €
];

export const TEXT: Ranges = inOrder([
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa7, 0xa7], // §
  [0xa9, 0xa9], // ©
  [0xab, 0xab], // «
  [0xb0, 0xb3], // ° ± ² ³
  [0xb7, 0xb7], // ·
  [0xbb, 0xbb], // »
  [0xc0, 0xff],
  [0x178, 0x178], // Ÿ
  [0x2018, 0x2018], // ‘
  [0x2022, 0x2022], // •
  [0x2212, 0x2212], // minus
  ...PUNCTUATION,
]);

export const TITLES: Ranges = inOrder([
  [0x20, 0x5f],
  [0x61, 0x7a],
  [0xa0, 0xa0],
  [0xab, 0xab], // «
  [0xb0, 0xb0], // °
  [0xb7, 0xb7], // ·
  [0xbb, 0xbb], // »
  [0xc0, 0xcf],
  [0xd1, 0xd6],
  [0xd9, 0xdc],
  [0xdf, 0xef],
  [0xf1, 0xf6],
  [0xf9, 0xfc],
  ...PUNCTUATION,
]);

/** All of them, in one text. */
export const charactersOf = (ranges: Ranges): string =>
  ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');

/** The ranges as CSS writes them: `U+20-7E, U+152-153`. */
export const unicodeRange = (ranges: Ranges): string =>
  ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');

const hex = (code: number): string => code.toString(16).toUpperCase();

function inOrder(ranges: Ranges): Ranges {
  return [...ranges].sort(([a], [b]) => a - b);
}
