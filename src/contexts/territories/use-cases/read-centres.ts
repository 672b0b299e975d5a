/** Reads the centres of a CSV file row by row: a code, `lon` and `lat`, commas or semicolons between. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { parseTerritoryId, type TerritoryKind } from '../../../kernel/territory.ts';
import type { CentreRow } from '../domain/judge-centre.ts';

/** Columns that may name the territory, the surest first. */
const CODE_COLUMNS: readonly (readonly [string, TerritoryKind])[] = [
  ['code_insee', 'commune'],
  ['code_commune', 'commune'],
  ['insee', 'commune'],
  ['siren', 'epci'],
  ['code_departement', 'departement'],
  ['code_region', 'region'],
];

interface Columns {
  readonly code: number;
  readonly kind: TerritoryKind;
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
}

/** The rows of the file, or null when its header names no code or no coordinates. */
export async function readCentres(path: string): Promise<AsyncGenerator<CentreRow> | null> {
  const header = await firstLine(path);
  const delimiter = [';', '\t'].find((mark) => header.includes(mark)) ?? ',';
  const columns = columnsOf(
    header.split(delimiter).map((name) => name.replaceAll('"', '').trim().toLowerCase()),
  );
  return columns && rows(path, delimiter, columns);
}

async function* rows(path: string, delimiter: string, columns: Columns): AsyncGenerator<CentreRow> {
  const records: AsyncIterable<{ record: string[]; info: { lines: number } }> = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter,
      from_line: 2,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }),
  );
  for await (const { record, info } of records) {
    const code = (record[columns.code] ?? '').trim();
    yield {
      at: info.lines,
      code,
      id: parseTerritoryId(`${columns.kind}-${code}`),
      lon: record[columns.lon] ?? '',
      lat: record[columns.lat] ?? '',
      whole: record.length === columns.count,
    };
  }
}

function columnsOf(names: readonly string[]): Columns | null {
  const [lon, lat] = [names.indexOf('lon'), names.indexOf('lat')];
  const found = CODE_COLUMNS.find(([name]) => names.includes(name));
  if (!found || lon < 0 || lat < 0) return null;
  const [name, kind] = found;
  return { code: names.indexOf(name), kind, lon, lat, count: names.length };
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    for await (const line of file.readLines()) return line.replace(/^\uFEFF/, '');
    return '';
  } finally {
    await file.close();
  }
}
