/** The mapping that a guess amounts to: for a person to review. */
import { codeOf, type FileGuess, fieldsFor, type GuessedKind } from './guess.ts';
import { piecesOf } from './read-values.ts';

/** Words of one column whose codes are guessed. */
const MOST_WORDS = 500;

type Row = Readonly<Record<string, string>>;

/** Every word that a column holds, and in how many rows. */
export function wordsIn(rows: Iterable<Row>, column: string, split: string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const piece of piecesOf(row[column] ?? '', split ?? undefined))
      if (piece !== '') counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** Fields of a mapping, as JSON; an organisation whose file does not say what it does has no rule for it yet. */
export function guessedFields(
  kind: GuessedKind,
  guess: FileGuess,
  rows: readonly Row[],
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { column, field, split } of guess.columns) {
    if (field === null) continue;
    const known = fieldsFor(kind).find((each) => each.field === field);
    if (!known) continue;
    const words = known.terms ? [...wordsIn(rows, column, split).keys()].slice(0, MOST_WORDS) : [];
    fields[field] = {
      from: column,
      as: known.as,
      ...(split !== null && { split }),
      ...(known.terms && { table: Object.fromEntries(words.map((word) => [word, codeOf(known, word)])) }),
      ...(field === 'territories' && guess.coded && { kind: 'commune' }),
      ...(field === 'territories' && guess.within !== null && { within: guess.within }),
    };
  }
  return fields;
}
