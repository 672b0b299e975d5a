/** Brings a database to a size, through the register's own store: revisions, search vectors and links are real. */
import { COOPERATION } from '../src/contexts/cooperations/public.ts';
import { ORGANISATION } from '../src/contexts/organisations/public.ts';
import { changesBetween } from '../src/contexts/records/domain/changes.ts';
import { projectRecord } from '../src/contexts/records/domain/projection.ts';
import type { Geography, Kind } from '../src/contexts/records/public.ts';
import { insertRecords, nextDataVersion, type RecordWrite } from '../src/contexts/records/store.ts';
import { transact } from '../src/platform/db/connect.ts';
import type { Database } from '../src/platform/db/tables.ts';
import { cooperation, type MadeUp, organisation, type World } from './generator/records.ts';

export interface Size {
  cooperations: number;
  organisations: number;
}

const AUTHOR = 'bench';
/** Records written in one transaction. */
const BATCH = 2_000;
/** Transactions open at once, so that records are made here while others are written there. */
const WRITERS = 3;

interface FillNeeds {
  db: Database;
  geography: Geography;
  world: World;
  report: (line: string) => void;
}

/** Adds what is missing between two sizes, under one version of the data. No other process may be reading it. */
export async function fillTo(needs: FillNeeds, from: Size, to: Size): Promise<void> {
  const { db, world } = needs;
  const changed = await transact(db, nextDataVersion);
  await add(needs, ORGANISATION, changed, from.organisations, to.organisations, (n) =>
    organisation(world, n),
  );
  await add(needs, COOPERATION, changed, from.cooperations, to.cooperations, (n) =>
    cooperation(world, n, to.organisations),
  );
}

async function add(
  { db, geography, report }: FillNeeds,
  kind: Kind,
  changed: number,
  from: number,
  to: number,
  make: (n: number) => MadeUp,
): Promise<void> {
  let next = from;
  const writer = async () => {
    for (let first = next; first < to; first = next) {
      const after = Math.min(to, first + BATCH);
      next = after;
      const numbers = Array.from({ length: after - first }, (_, i) => first + i);
      const writes = numbers.map((n) => written(kind, make(n), geography, changed));
      await transact(db, (tx) => insertRecords(tx, writes));
      if (after % 100_000 === 0) report(`  ${kind.kind}: ${after}`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** Writes records made elsewhere, under one version of the data. No other process may be reading it. */
export async function write(
  { db, geography }: Pick<FillNeeds, 'db' | 'geography'>,
  kind: Kind,
  made: readonly MadeUp[],
): Promise<void> {
  const changed = await transact(db, nextDataVersion);
  for (let from = 0; from < made.length; from += BATCH) {
    const writes = made.slice(from, from + BATCH).map((each) => written(kind, each, geography, changed));
    await transact(db, (tx) => insertRecords(tx, writes));
  }
}

function written(kind: Kind, made: MadeUp, geography: Geography, changed: number): RecordWrite {
  const { document, ...identity } = made;
  const projected = projectRecord(kind, document, geography);
  const changes = changesBetween({}, projected.document);
  const revision = { version: 1, changes, author: AUTHOR, reason: 'made up for the bench' };
  return { ...identity, kind: kind.kind, projected, ...revision, changed };
}

/** How many made-up records a database holds. */
export async function sizeOf(db: Database): Promise<Size> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('revision', 'revision.record_id', 'record.id')
    .select(({ fn }) => ['record.kind', fn.countAll<number>().as('count')])
    .where('revision.author', '=', AUTHOR)
    .where('revision.number', '=', 1)
    .groupBy('record.kind')
    .execute();
  const count = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { cooperations: count('cooperation'), organisations: count('organisation') };
}
