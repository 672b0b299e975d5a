/** Words that are written in several ways and always mean one: the form that search keeps for each. */
const KEPT: Readonly<Record<string, string>> = {
  lieux: 'lieu',
  st: 'saint',
  sts: 'saints',
  ste: 'sainte',
  stes: 'saintes',
  sté: 'société',
  stés: 'sociétés',
  clef: 'clé',
  clefs: 'clés',
  asso: 'association',
  assos: 'associations',
  dpt: 'département',
  dept: 'département',
  dépt: 'département',
};

/** Names that would lose half of themselves with their stop word. */
const NAMES: readonly [RegExp, string][] = [[/(?<![\p{L}\p{N}])grand[ -]est(?![\p{L}\p{N}])/gu, 'grandest']];

/** For a text in lower case. */
export const writtenNames = (text: string): string =>
  NAMES.reduce((written, [name, kept]) => written.replace(name, kept), text);

/** Longer words are the debris of files and addresses; text and query are cut alike, so they still meet. */
const LONGEST_WORD = 64;

/** For a word in lower case, accents kept. */
export function writtenForm(word: string): string {
  if (Object.hasOwn(KEPT, word)) return KEPT[word] ?? word;
  if (word.length <= LONGEST_WORD) return word;
  return [...word].slice(0, LONGEST_WORD).join('');
}
