/**
 * One spelling for the many ways a keyboard, a word processor or a PDF writes the same letters.
 * Pure; keeps words, spaces and punctuation where they are.
 */

/** Soft hyphens, zero-width spaces and direction marks: seen by nobody, pasted by everybody. */
const INVISIBLE = /\u00AD|\u200B|\u200C|\u200D|\u200E|\u200F|[\u202A-\u202E]|[\u2060-\u2064]|\uFEFF/g;
const APOSTROPHES = /[\u2018\u2019\u201B\u02B9\u02BC\u2032\u00B4`\uFF07\uA78C]/g;
const HYPHENS = /[\u2010-\u2013\u2212\uFE58\uFE63\uFF0D]/g;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };
/** Letters whose stroke is no combining mark, so that no decomposition takes it off. */
const STROKES: Readonly<Record<string, string>> = {
  ...LIGATURES,
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};
const PLAIN = /^[ -~]*$/;

/** P.T.C.E. and P.T.C.E: single letters between dots. A last `s` may follow, as in S.C.I.C.s. */
const DOTTED_ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** Straight apostrophes and hyphens, composed letters, acronyms without dots. Capitals and accents are kept. */
export function tidy(text: string): string {
  const straight = PLAIN.test(text)
    ? text
    : text
        .replace(INVISIBLE, '')
        .replace(APOSTROPHES, "'")
        // The compatibility form also mends what PDF files and phones write: ﬁ, CO₂, full-width letters.
        .normalize('NFKC')
        .replace(HYPHENS, '-');
  return straight.replace(DOTTED_ACRONYM, (acronym) => `${acronym.replaceAll('.', '')} `);
}

/** Lower case without ligatures; accents are kept, composed. */
export function lower(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small.normalize('NFKC').replace(/[œæß]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** The same letters without accents, for a text already in lower case. */
export function accentsOff(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđħŧıðþ]/g, (letter) => STROKES[letter] ?? letter)
    .normalize('NFC');
}
