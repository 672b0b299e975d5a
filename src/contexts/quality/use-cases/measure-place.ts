/** How much is told of the records of a place, by kind, from the index in memory; and the first that need completing. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Discovery, Filters } from '../../discovery/public.ts';
import {
  type CompletenessBand,
  completenessOf,
  documentsOf,
  type Expectation,
  type Kinds,
  RECORD_KINDS,
  type RecordKind,
} from '../../records/public.ts';

export interface ToComplete {
  name: string;
  path: string;
  unknown: readonly Expectation[];
}

export interface Measured {
  kind: RecordKind;
  total: number;
  bands: Readonly<Record<CompletenessBand, number>>;
  first: readonly ToComplete[];
}

const SHOWN = 8;

/** One query for each kind that has something to complete. */
export async function measurePlace(
  { db, discovery, kinds }: { db: Database; discovery: Discovery; kinds: Kinds },
  territory: TerritoryId | null,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const kind of RECORD_KINDS) {
    const filters: Filters = { kind, text: '', territory, chosen: new Map(), sort: 'nom', page: 1 };
    const all = await discovery.find(filters);
    const count = (band: CompletenessBand) =>
      all.facets.get('completeness')?.find(({ value }) => value === band)?.count ?? 0;
    const sketches = { ...filters, chosen: new Map([['completeness', ['sketch']]]) };
    const ordinals = discovery.ordinals(sketches, await discovery.find(sketches), SHOWN);
    const first: ToComplete[] = [];
    for await (const records of documentsOf(db, ordinals))
      for (const { document, slug } of records)
        first.push({
          name: String(document.name),
          path: `${kinds[kind].path}/${slug}`,
          unknown: completenessOf(kind, document).unknown,
        });
    const bands = { complete: count('complete'), partial: count('partial'), sketch: count('sketch') };
    measured.push({ kind, total: all.total, bands, first });
  }
  return measured;
}
