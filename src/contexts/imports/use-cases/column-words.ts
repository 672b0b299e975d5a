import type { Database } from '../../../platform/db/tables.ts';
import { fieldsFor, piecesOf } from '../../harvest/public.ts';
import type { MappingChoices } from '../domain/draft-mapping.ts';
import { cellsOf, type FileImport } from '../queries.ts';

/** Different words of one column, at most: a closed list never has more. */
const MOST_WORDS = 2000;

/** What the columns hold that become a closed list of words; one query each. */
export async function columnWords(
  db: Database,
  own: FileImport,
  { columns }: MappingChoices,
): Promise<(column: string, split: string) => Iterable<string>> {
  const cells = new Map<string, string[]>();
  for (const [at, { field }] of columns.entries()) {
    const column = own.columns[at];
    const known = fieldsFor(own.kind).find((each) => each.field === field);
    if (column === undefined || !known?.terms) continue;
    cells.set(
      column,
      (await cellsOf(db, own.id, [column])).map((row) => row.cells[column] ?? ''),
    );
  }
  return (column, split) =>
    [
      ...new Set(
        (cells.get(column) ?? []).flatMap((cell) => piecesOf(cell, split === '' ? undefined : split)),
      ),
    ]
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS);
}
