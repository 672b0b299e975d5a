/**
 * Inclusive writing: a word, then the ending of its feminine, then often an s, between middots, dots, hyphens,
 * slashes or parentheses: acteur·rice·s, habitant.e.s, acteur-ric-e-s, adhérent(e)s, sportif/ive, étudiantEs.
 * A search must find it under both genders, so both are written out.
 */

/** Stands between the two genders of one word in a text that has been expanded; never a character of the input. */
export const OR = '|';

const SEPARATOR = '[·•‧∙⋅・.\\-_*/]';
const ENDED = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{L}{2,})((?:${SEPARATOR}\\p{L}{1,5}){1,3}|(?:\\(${SEPARATOR}?\\p{L}{1,5}\\)){1,2}\\p{L}{0,2})(?![\\p{L}\\p{N}])`,
  'gu',
);
const MAY_BE_ENDED = /\p{L}[·•‧∙⋅・.\-_*/(]\p{L}|\p{L}\([·•‧∙⋅・.\-_*/]/u;
const CAPITAL_E = /(?<=\p{Ll}{2})E([sS]?)(?![\p{L}\p{N}])/gu;

/** The feminine endings people write, without the s; which masculine endings each goes with; the feminine it makes. */
const FEMININES: readonly [ending: string, masculine: RegExp, feminine: string][] = [
  ['e', /er$/, 'ère'],
  ['e', /(?<=[^aeo])$/, 'e'],
  ['ne', /(?<=n)$/, 'ne'],
  ['le', /(?<=l)$/, 'le'],
  ['te', /(?<=t|tou)$/, 'te'],
  ['se', /x$/, 'se'],
  ['se', /(?<=eu)r$/, 'se'],
  ['se', /(?<=s)$/, 'se'],
  ['sse', /(?<=e)$/, 'sse'],
  ['esse', /e$/, 'esse'],
  ['euse', /eu[rx]$/, 'euse'],
  ['eure', /eur$/, 'eure'],
  ['rice', /(?<=[td])eur$/, 'rice'],
  ['ice', /(?<=[td])eur$/, 'rice'],
  ['trice', /teur$/, 'trice'],
  ['drice', /deur$/, 'drice'],
  ['atrice', /ateur$/, 'atrice'],
  ['ve', /f$/, 've'],
  ['ive', /if$/, 'ive'],
  ['ère', /er$/, 'ère'],
  ['ere', /er$/, 'ère'],
  ['ière', /ier$/, 'ière'],
  ['iere', /ier$/, 'ière'],
  ['que', /(?<=e)c$/, 'cque'],
  ['que', /c$/, 'que'],
  ['che', /c$/, 'che'],
  ['gue', /g$/, 'gue'],
  ['elle', /eau$/, 'elle'],
  ['elle', /el$/, 'elle'],
  ['ale', /al$/, 'ale'],
  ['ale', /aux$/, 'ale'],
  ['enne', /en$/, 'enne'],
  ['ienne', /ien$/, 'ienne'],
  ['onne', /on$/, 'onne'],
];

/** Writes étudiantEs as étudiant·e·s. To be done while capitals are still there. */
export function openCapitalEndings(text: string): string {
  return text.replace(CAPITAL_E, (_, s: string) => `·e${s && `·${s.toLowerCase()}`}`);
}

/** Replaces each inclusive form of a lower-case text by both genders, with `OR` between them. */
export function expandInclusive(text: string): string {
  if (!MAY_BE_ENDED.test(text)) return text;
  let expanded = '';
  let from = 0;
  ENDED.lastIndex = 0;
  for (let found = ENDED.exec(text); found; found = ENDED.exec(text)) {
    const [whole, base = '', endings = ''] = found;
    const genders = bothGenders(base, endings.replace(/\P{L}/gu, ''));
    // What follows may be an inclusive form of its own: co-élu-e-s.
    if (genders === null) ENDED.lastIndex = found.index + base.length;
    else {
      expanded += text.slice(from, found.index) + genders.join(OR);
      from = found.index + whole.length;
    }
  }
  return expanded + text.slice(from);
}

/** `acteur` and `rices` → acteurs, actrices. Null when the ending is none that inclusive writing uses. */
export function bothGenders(base: string, ending: string): string[] | null {
  if (ending === 's' || ending === 'x') return [base, base + ending];
  if (ending === 'aux' && base.endsWith('al')) return [base, `${base.slice(0, -1)}ux`];
  const feminineEnding = ending.replace(/s$/, '');
  const plural = ending.endsWith('s');
  const readings = [
    // acteurs·rices bears its plural already; in français·es the s belongs to the word; élus·es may be read both ways.
    ...(base.endsWith('s') && !/[ao]is$/.test(base) ? pair(base.slice(0, -1), feminineEnding, true) : []),
    ...(/[^s]$|[aiou]s$/.test(base) ? pair(base, feminineEnding, plural || base.endsWith('aux')) : []),
  ];
  return readings.length > 0 ? [...new Set(readings)] : null;
}

function pair(masculine: string, ending: string, plural: boolean): string[] {
  const rule = FEMININES.find(([written, goesWith]) => written === ending && goesWith.test(masculine));
  if (!rule) return [];
  const feminine = masculine.replace(rule[1], rule[2]);
  return plural ? [pluralOf(masculine), `${feminine}s`] : [masculine, feminine];
}

function pluralOf(masculine: string): string {
  if (/[sxz]$/.test(masculine)) return masculine;
  if (masculine.endsWith('al')) return `${masculine.slice(0, -1)}ux`;
  return masculine + (/eau$/.test(masculine) ? 'x' : 's');
}
