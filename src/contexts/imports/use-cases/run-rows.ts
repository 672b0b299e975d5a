/**
 * The run, as a job: a batch of rows a transaction, with its revisions, what the import says of each record, and how far
 * it went. Killed, it goes on after the last batch that was kept; nothing is written twice.
 */
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import { keepRows, type Mapping } from '../../harvest/public.ts';
import { importRecords, recordsById } from '../../records/public.ts';
import { mayBring } from '../policy.ts';
import { type FileImport, type ImportRow, importById, rowsAfter } from '../queries.ts';
import { changeImport, markWritten } from '../store.ts';
import { type Gathered, gatherSessions, withSessions } from './gather-sessions.ts';
import { type Opened, openWork } from './import-work.ts';
import { broughtOf } from './judge-rows.ts';
import type { WorkNeeds } from './needs.ts';

const BATCH = 200;
const TO_WRITE = new Set(['new', 'changed', 'unchanged']);

/** Another process went on meanwhile: its work stands, and this batch is given up. */
class Overtaken extends Error {}

/** What the revisions of an import say. */
export const reasonOf = ({ label, licence }: Pick<Mapping, 'label' | 'licence'>): string =>
  `Import\u00a0: ${label} (${licence})`;

export async function runRows(needs: WorkNeeds, importId: string): Promise<void> {
  const { db, clock } = needs;
  const own = await importById(db, importId);
  if (own?.state !== 'running') return;
  const work = await openWork(needs, own);
  if (!work) return transact(db, (tx) => changeImport(tx, importId, { fault: 'person' }, clock()));
  const gathered = await gatherSessions(db, own, work);
  for (let { reached } = own; ; ) {
    const rows = await rowsAfter(db, importId, reached, BATCH);
    if (rows.length === 0) return finish(needs, own);
    await writeBatch(needs, own, { ...work, gathered }, rows, reached);
    reached = rows.at(-1)?.line ?? reached;
  }
}

async function writeBatch(
  needs: WorkNeeds,
  own: FileImport,
  { mapping, reader, actor, gathered }: Opened & { gathered: Gathered },
  rows: readonly ImportRow[],
  reached: number,
): Promise<void> {
  const { db, clock } = needs;
  const at = clock();
  const wanted = rows.filter(({ outcome }) => outcome !== null && TO_WRITE.has(outcome));
  const present = new Map(
    (
      await recordsById(
        db,
        wanted.flatMap(({ recordId }) => recordId ?? []),
      )
    ).map((record) => [record.id, record]),
  );
  const brought = wanted.flatMap((row) => {
    const read = reader.read(row.cells);
    const { document, importedId } = read;
    // Merged meanwhile: the next file finds the one that stays.
    if (!document || row.recordId === null || present.get(row.recordId)?.mergedInto) return [];
    const ground = broughtOf(needs, present.get(row.recordId) ?? null, document);
    // Rights may have ended since the dry run.
    if (!mayBring(actor, ground)) return [];
    const whole = withSessions(document, gathered.get(importedId));
    return [{ row, importedId, incoming: reader.incoming({ ...read, document: whole }, row.recordId) }];
  });
  const read = mappedColumns(mapping);
  await importRecords(
    needs,
    mapping.source,
    reasonOf(mapping),
    brought.map(({ incoming }) => incoming),
    async (tx, report) => {
      const now = await importById(tx, own.id, true);
      if (now?.state !== 'running' || now.reached !== reached) throw new Overtaken();
      const kept = brought.map(({ row, importedId, incoming }) => ({
        ...{ importedId, recordId: incoming.id },
        raw: Object.fromEntries(Object.entries(row.cells).filter(([column]) => read.has(column))),
      }));
      await keepRows(tx, mapping.source, at, kept, own.id);
      await markWritten(
        tx,
        own.id,
        brought.map(({ row }) => row.line),
      );
      const { created = 0, changed = 0, unchanged = 0, refused = 0, skipped = 0 } = now.report;
      await changeImport(
        tx,
        own.id,
        {
          reached: rows.at(-1)?.line ?? reached,
          report: {
            created: created + report.created,
            changed: changed + report.changed,
            unchanged: unchanged + report.unchanged,
            refused:
              refused +
              rows.filter(({ outcome }) => outcome === 'refused').length +
              wanted.length -
              brought.length,
            skipped: skipped + rows.filter(({ outcome }) => outcome === 'skipped').length,
          },
        },
        at,
      );
    },
    { importId: own.id, signer: { name: own.signature, personId: own.personId } },
  );
}

/** What is kept of a row for good: the columns that its record comes from, and no other. */
function mappedColumns({ id, fields }: Mapping): Set<string> {
  const rules = Object.values(fields).flat();
  return new Set([
    ...id,
    ...rules.flatMap(({ from = [], within }) => [...from, ...(within ? [within] : [])]),
  ]);
}

async function finish({ db, clock }: WorkNeeds, { id, personId }: FileImport): Promise<void> {
  await transact(db, async (tx) => {
    const now = await importById(tx, id, true);
    if (now?.state !== 'running') return;
    await changeImport(tx, id, { state: 'done', fault: null }, clock());
    const { created = 0, changed = 0 } = now.report;
    await note(tx, {
      ...{ at: clock(), actor: personId ?? 'instance', action: 'import.run', subject: `import:${id}` },
      detail: { created, changed },
    });
  });
}
