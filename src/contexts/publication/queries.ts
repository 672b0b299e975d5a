/** Long answers, written as they are read: memory does not grow with their length. */
import { stringify } from 'csv-stringify/sync';
import type { Database } from '../../platform/db/tables.ts';
import type { Discovery, Filters } from '../discovery/public.ts';
import { columnsOf, type FieldNeeds, publicValues, valueInWords } from '../fields/public.ts';
import { documentsOf, type Kind } from '../records/public.ts';
import { disarmed } from './domain/csv-cells.ts';
import { cell, feature, OWN_COLUMNS, row } from './domain/representation.ts';
import { type SheetContext, sheetRow, sheetTitles } from './domain/spreadsheet.ts';

export interface ExportNeeds {
  db: Database;
  discovery: Discovery;
  fields: FieldNeeds['fields'];
  around: FieldNeeds['around'];
  territories: FieldNeeds['territories'];
  baseUrl: string;
}

/** The columns of the networks that a list is filtered by. A table of all networks would have no end of columns. */
const networkColumns = (needs: ExportNeeds, { kind, chosen }: Filters) =>
  columnsOf(needs, kind, chosen.get('reseau') ?? []);

/** Every record that the filters leave, by batches, in the order asked. */
async function* recordsOf({ db, discovery }: ExportNeeds, filters: Filters) {
  const found = await discovery.find(filters);
  const shelf = discovery.shelf(filters.kind);
  const ordinals = (function* () {
    for (const position of found.ordered()) yield shelf.at(position).ordinal;
  })();
  yield* documentsOf(db, ordinals);
}

/** CSV for machines: codes as in the API. Cells that a spreadsheet would run as a formula are disarmed. */
export async function* csvLines(needs: ExportNeeds, kind: Kind, filters: Filters): AsyncGenerator<string> {
  const fields = fieldsOf(kind);
  const columns = networkColumns(needs, filters);
  yield stringify([[...OWN_COLUMNS, ...fields, ...columns.map(({ name }) => name)]]);
  for await (const batch of recordsOf(needs, filters)) {
    const said = columns.length > 0 ? await publicValues(needs, batch) : new Map();
    const cells = batch.map((record) => [
      ...row(record, needs.baseUrl, kind.path, fields),
      ...columns.map(({ set, field }) => cell(said.get(record.id)?.[set.code]?.[field.code])),
    ]);
    yield stringify(cells.map((line) => line.map(disarmed)));
  }
}

/** The same list as a spreadsheet for people. */
export async function* sheetLines(
  needs: ExportNeeds,
  kind: Kind,
  filters: Filters,
  context: SheetContext,
): AsyncGenerator<string> {
  const shelf = needs.discovery.shelf(kind.kind);
  const rows = (cells: string[][]) =>
    stringify(
      cells.map((line) => line.map(disarmed)),
      { delimiter: ';' },
    );
  const columns = networkColumns(needs, filters);
  const titles = columns.map(
    ({ set, field }) => `${set.name[context.locale]} : ${field.definition.label[context.locale]}`,
  );
  yield `\ufeff${rows([[...sheetTitles(kind.kind, context), ...titles]])}`;
  for await (const batch of recordsOf(needs, filters)) {
    const said = columns.length > 0 ? await publicValues(needs, batch) : new Map();
    yield rows(
      batch.map((record) => {
        const networks = columns.map(({ set, field }) => {
          const value = said.get(record.id)?.[set.code]?.[field.code];
          return value === undefined
            ? ''
            : valueInWords(context, needs.territories, field.definition, value).join(', ');
        });
        const [position] = shelf.positionsOf([record.ordinal]);
        const facets = position === undefined ? [] : shelf.at(position).facets;
        return [
          ...sheetRow(record, facets, `${needs.baseUrl}${kind.path}/${record.slug}`, context),
          ...networks,
        ];
      }),
    );
  }
}

/** A GeoJSON FeatureCollection; records that stand nowhere are counted in `withoutPosition`. */
export async function* geoJsonText(needs: ExportNeeds, kind: Kind, filters: Filters): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = '';
  let withoutPosition = 0;
  for await (const batch of recordsOf(needs, filters)) {
    const said = await publicValues(needs, batch);
    const features = batch.map((record) => feature(record, needs.baseUrl, kind.path, said.get(record.id)));
    const placed = features.filter((each) => each !== null);
    withoutPosition += features.length - placed.length;
    if (placed.length === 0) continue;
    yield separator + placed.map((each) => JSON.stringify(each)).join(',\n');
    separator = ',\n';
  }
  yield `],"withoutPosition":${withoutPosition}}`;
}

/** The fields of a kind's schema, in its own order. */
function fieldsOf(kind: Kind): string[] {
  const { shape } = kind.schema as unknown as { shape: Record<string, unknown> };
  return Object.keys(shape);
}

/** Text pieces as a stream of bytes that waits for its reader. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
