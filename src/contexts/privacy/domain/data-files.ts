/** A person's data as files: JSON as it is held, CSV as one line a value, so that every table fits in one. */

export interface HeldTable {
  table: string;
  rows: readonly Readonly<Record<string, unknown>>[];
}

export const asJson = (held: readonly HeldTable[], at: Date): string =>
  `${JSON.stringify({ format: 1, made_at: at.toISOString(), data: Object.fromEntries(held.map(({ table, rows }) => [table, rows])) }, null, 2)}\n`;

/** `safe`: disarms a cell that a spreadsheet would run. */
export function asCells(held: readonly HeldTable[], safe: (text: string) => string): string[][] {
  const lines = held.flatMap(({ table, rows }) =>
    rows.flatMap((row, index) =>
      Object.entries(row).map(([column, value]) => [table, String(index + 1), column, safe(textOf(value))]),
    ),
  );
  return [['table', 'ligne', 'champ', 'valeur'], ...lines];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
