/**
 * The characters kept in the fonts that every page loads: all that French and English are written with, and the
 * letters of Latin-1, which cover Breton, Basque, Alsatian, Spanish or German names. The same ranges stand in
 * `css/fonts.css`; letters beyond them come from a second file, fetched only where one is used.
 */
export const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153], // Œ œ
  [0x178, 0x178], // Ÿ
  [0x2009, 0x2009], // thin space
  [0x2011, 0x2011], // hyphen that does not break
  [0x2013, 0x2014], // – —
  [0x2018, 0x2019], // ‘ ’
  [0x201c, 0x201d], // “ ”
  [0x2022, 0x2022], // •
  [0x2026, 0x2026], // …
  [0x202f, 0x202f], // narrow space that does not break
  [0x2039, 0x203a], // ‹ ›
  [0x20ac, 0x20ac], // €
  [0x2212, 0x2212], // minus
];

/** All of them, in one text. */
export const CHARACTERS: string = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join('');

/** The ranges as CSS writes them: `U+20-7E, U+152-153`. */
export const unicodeRange = (): string =>
  RANGES.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(
    ', ',
  );

const hex = (code: number): string => code.toString(16).toUpperCase();
