/** Columns headed by the wording of a question, in either language, known for the columns that they are. Pure. */
import type { Column } from '../domain/columns.ts';
import type { Question, Said } from '../domain/questions.ts';

/** Whatever the case, the accents and the punctuation; every word counts, unlike in a search. */
const headingKey = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const inBoth = ({ fr, en }: Said): string[] => (en ? [fr, en] : [fr]);
const OTHER_WORDS = ['autre', 'other', 'autre précisez', 'other specify'];

/** What a heading may say for a column: the wording, then the option, row or rank that the column holds. */
function wordingsOf({ name, question, part }: Column): string[] {
  const parts = [
    ...('options' in question ? question.options : []),
    ...('rows' in question ? question.rows : []),
  ];
  const held = parts.find(({ value }) => value === part);
  const labels = inBoth(question.label);
  if (name === `${question.code}_other` && part === null)
    return labels.flatMap((label) => OTHER_WORDS.map((word) => `${label} ${word}`));
  if (part === null) return labels;
  // “Other” as a heading holds what was specified, in files made elsewhere.
  const of = held ? inBoth(held.label) : [];
  return labels.flatMap((label) => of.map((word) => `${label} ${word}`));
}

/**
 * The column that each heading names by its wording: name of the column by heading. Not those that bear the name of a
 * column, nor those whose wording is of several columns, or is there twice: what is not certain is not guessed. Boxes
 * that stand in one column are under the code of their question.
 */
export function knownHeadings(
  columns: readonly Column[],
  headings: readonly string[],
): ReadonlyMap<string, string> {
  const named = new Map<string, Set<string>>();
  const put = (wording: string, name: string) => {
    const key = headingKey(wording);
    if (key !== '') named.set(key, (named.get(key) ?? new Set()).add(name));
  };
  for (const column of columns) for (const wording of wordingsOf(column)) put(wording, column.name);
  const boxes = new Set<Question>(
    columns.flatMap(({ question }) => (question.kind === 'choices' ? [question] : [])),
  );
  for (const { code, label } of boxes) for (const wording of inBoth(label)) put(wording, code);
  const taken = new Set([...columns.map(({ name }) => name), ...[...boxes].map(({ code }) => code)]);
  const found = headings.flatMap((heading): [string, string][] => {
    if (taken.has(heading)) return [];
    const [name, ...others] = named.get(headingKey(heading)) ?? [];
    return name && others.length === 0 && !headings.includes(name) ? [[heading, name]] : [];
  });
  return new Map(found.filter(([, name]) => found.filter((each) => each[1] === name).length === 1));
}
