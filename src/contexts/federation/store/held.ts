/** Writes of the records that came from other instances. */
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Said } from '../tables.ts';
import '../tables.ts';

export interface Held {
  homeId: string;
  recordId: string;
  version: number;
  sha256: string;
  said: Said | null;
  missing: readonly string[];
}

/** Records that stand here, as home last said them. */
export async function putHeld(
  tx: Transaction,
  peerId: string,
  held: readonly Held[],
  seen: number,
): Promise<void> {
  if (held.length === 0) return;
  await tx
    .insertInto('peer_record')
    .values(
      held.map(({ homeId, recordId, version, sha256, said, missing }) => ({
        ...{ version, sha256, seen, state: 'here' as const },
        peer_id: peerId,
        home_id: homeId,
        record_id: recordId,
        said: said && JSON.stringify(said),
        missing: [...missing],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['peer_id', 'home_id']).doUpdateSet((old) => ({
        state: 'here' as const,
        version: old.ref('excluded.version'),
        sha256: old.ref('excluded.sha256'),
        said: old.ref('excluded.said'),
        missing: old.ref('excluded.missing'),
        seen: old.ref('excluded.seen'),
        into_home: null,
        into_url: null,
      })),
    )
    .execute();
}

export async function setHeldState(
  tx: Transaction,
  peerId: string,
  homeIds: readonly string[],
  state: 'outside' | 'gone',
): Promise<void> {
  await tx
    .updateTable('peer_record')
    .set({ state, said: null, missing: [] })
    .where('peer_id', '=', peerId)
    .where('home_id', '=', sql<string>`any(${[...homeIds]}::uuid[])`)
    .execute();
}

export async function setHeldMerged(
  tx: Transaction,
  peerId: string,
  { homeId, into, url }: { homeId: string; into: string; url: string },
): Promise<void> {
  await tx
    .updateTable('peer_record')
    .set({ state: 'merged', into_home: into, into_url: url, said: null, missing: [] })
    .where('peer_id', '=', peerId)
    .where('home_id', '=', homeId)
    .execute();
}

/** The merge is made here too. */
export async function settleHeldMerge(tx: Transaction, peerId: string, homeId: string): Promise<void> {
  await tx
    .updateTable('peer_record')
    .set({ into_home: null })
    .where('peer_id', '=', peerId)
    .where('home_id', '=', homeId)
    .execute();
}

/** Marks what a walk met; how many of these say something else at home than here. */
export async function markSeen(
  tx: Transaction,
  peerId: string,
  number: number,
  heads: readonly { id: string; sha256: string }[],
): Promise<number> {
  const ids = heads.map(({ id }) => id);
  const sums = heads.map(({ sha256 }) => sha256);
  const { rows } = await sql<{ stale: boolean }>`
    update peer_record set seen = ${number}
    from unnest(${ids}::uuid[], ${sums}::text[]) as head (id, sum)
    where peer_id = ${peerId} and home_id = head.id
    returning (state <> 'outside' and (state <> 'here' or sha256 <> head.sum)) as stale`.execute(tx);
  return rows.filter(({ stale }) => stale).length;
}

export async function forgetHeld(tx: Transaction, peerId: string, homeIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('peer_record')
    .where('peer_id', '=', peerId)
    .where('home_id', '=', sql<string>`any(${[...homeIds]}::uuid[])`)
    .execute();
}

export async function markCompared(
  tx: Transaction,
  peerId: string,
  homeIds: readonly string[],
  doubles: readonly { recordId: string; otherId: string; because: 'number' | 'site' | 'name' }[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable('peer_record')
    .set({ compared: true })
    .where('peer_id', '=', peerId)
    .where('home_id', '=', sql<string>`any(${[...homeIds]}::uuid[])`)
    .execute();
  if (doubles.length === 0) return;
  await tx
    .insertInto('peer_double')
    .values(
      doubles.map(({ recordId, otherId, because }) => ({
        ...{ because, at, state: 'open' as const },
        record_id: recordId,
        other_id: otherId,
      })),
    )
    .onConflict((conflict) => conflict.columns(['record_id', 'other_id']).doNothing())
    .execute();
}

export async function setDifferent(tx: Transaction, recordId: string, otherId: string): Promise<void> {
  await tx
    .updateTable('peer_double')
    .set({ state: 'different' })
    .where('record_id', '=', recordId)
    .where('other_id', '=', otherId)
    .execute();
}

/** What came from elsewhere and is our own from now on: its former home says nothing of it any more. */
export async function forgetRecord(tx: Transaction, recordId: string): Promise<void> {
  await tx.deleteFrom('peer_record').where('record_id', '=', recordId).execute();
}
