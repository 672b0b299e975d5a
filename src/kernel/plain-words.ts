/** The words of a text as they are compared: without accents, capitals, or the mark of the plural. */
export interface PlainWord {
  text: string;
  key: string;
}

const plain = (word: string): string => {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length > 3 ? bare.replace(/[sx]$/, '') : bare;
};

/** Words and the apostrophes and hyphens within them part: « d’animation » is two words, « tiers-lieu » too. */
export const plainWords = (text: string): PlainWord[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => ({ text: word, key: plain(word) }));
