/**
 * French drops the vowel of small words before another vowel: l’eau, d’insertion, qu’elle, jusqu’ici.
 * The small word says nothing to a search; what follows is the word people look for.
 */

/** Words where the apostrophe belongs to the word itself: they stay whole. */
const WHOLE: readonly [RegExp, string][] = [
  [/aujourd'hui/g, 'aujourdhui'],
  [/prud'hom/g, 'prudhom'],
  [/presqu'([iî])le/g, 'presqu$1le'],
  [/entr'(?=\p{L})/gu, 'entr'],
];

const ELIDED = /(?<![\p{L}\p{N}])(?:[ldjmtsncç]|(?:jus|lors|puis|quoi|quel)?qu)'(?=[\p{L}\p{N}])/gu;

/** For a text in lower case with straight apostrophes. */
export function stripElisions(text: string): string {
  if (!text.includes("'")) return text;
  const whole = WHOLE.reduce((written, [word, kept]) => written.replace(word, kept), text);
  return whole.replace(ELIDED, '');
}
