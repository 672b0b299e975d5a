/** Undoing, or taking up again, as a job: a batch of records a transaction; killed, it goes on where it was. */
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import { forgetRows } from '../../harvest/public.ts';
import { settleImport } from '../../records/public.ts';
import { NO_SETTLEMENT, withSettled } from '../domain/report.ts';
import { importById } from '../queries.ts';
import { changeImport } from '../store.ts';
import type { WorkNeeds } from './needs.ts';

const BATCH = 100;

export async function settleRows(needs: WorkNeeds, importId: string): Promise<void> {
  const { db, clock } = needs;
  const own = await importById(db, importId);
  if (own?.state !== 'undoing' && own?.state !== 'redoing') return;
  const undone = own.state === 'undoing';
  const reason = undone ? `Annulation de l’import\u00a0: ${own.label}` : `Import rétabli\u00a0: ${own.label}`;
  for (let over = false; !over; ) {
    const settled = await settleImport(needs, {
      ...{ importId, undone, reason, limit: BATCH },
      signer: { name: own.signature, personId: own.personId },
      async beside(tx, { records }) {
        const now = await importById(tx, importId, true);
        if (!now) return;
        const settlement = withSettled(now.report.settled ?? NO_SETTLEMENT, records);
        await changeImport(
          tx,
          importId,
          { reached: now.reached + records.length, report: { ...now.report, settled: settlement } },
          clock(),
        );
      },
    });
    over = settled.done;
  }
  await transact(db, async (tx) => {
    const now = await importById(tx, importId, true);
    if (now?.state !== own.state) return;
    if (undone) await forgetRows(tx, importId);
    await changeImport(tx, importId, { state: undone ? 'undone' : 'done', fault: null }, clock());
    await note(tx, {
      ...{ at: clock(), actor: own.personId ?? 'instance', subject: `import:${importId}` },
      action: undone ? 'import.undone' : 'import.redone',
    });
  });
}
