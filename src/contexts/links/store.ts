import { sql } from 'kysely';
import type { Transaction } from '../../platform/db/tables.ts';
import type { Standing } from './domain/standing.ts';
import './tables.ts';

export interface StatedLinks {
  recordId: string;
  rank: number;
  addresses: readonly string[];
}

/** Writes what records state in place of what they stated before. An address that none states any more is dropped. */
export async function replaceUses(tx: Transaction, stated: readonly StatedLinks[], at: Date): Promise<void> {
  const ids = stated.map(({ recordId }) => recordId);
  const before = await tx
    .deleteFrom('link_use')
    .where('record_id', '=', sql<string>`any(${ids}::uuid[])`)
    .returning('address')
    .execute();
  const ranks = new Map<string, number>();
  for (const { addresses, rank } of stated)
    for (const address of addresses) ranks.set(address, Math.min(rank, ranks.get(address) ?? rank));
  if (ranks.size > 0) {
    await tx
      .insertInto('link')
      .values(
        // In one order everywhere: two writers then never wait for each other.
        [...ranks]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([address, rank]) => ({ address, rank, host: new URL(address).hostname, next_at: at })),
      )
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet({ rank: sql`least(link.rank, excluded.rank)` }),
      )
      .execute();
    await tx
      .insertInto('link_use')
      .values(
        stated.flatMap(({ recordId, addresses }) =>
          addresses.map((address) => ({ record_id: recordId, address })),
        ),
      )
      .execute();
  }
  const left = before.map(({ address }) => address).filter((address) => !ranks.has(address));
  if (left.length > 0) {
    await tx
      .deleteFrom('link')
      .where('address', '=', sql<string>`any(${left}::text[])`)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('link_use').select('record_id').whereRef('link_use.address', '=', 'link.address'),
          ),
        ),
      )
      .execute();
  }
}

/** Remembers up to which version of the public data addresses were read. */
export const rememberReading = async (tx: Transaction, version: number): Promise<void> => {
  await tx.updateTable('link_reading').set({ version }).execute();
};

/** Keeps links from whoever else would take them, until a time. */
export async function reserve(tx: Transaction, addresses: readonly string[], until: Date): Promise<void> {
  await tx
    .updateTable('link')
    .set({ next_at: until })
    .where('address', '=', sql<string>`any(${[...addresses]}::text[])`)
    .execute();
}

export async function writeStandings(
  tx: Transaction,
  standings: readonly { address: string; standing: Standing }[],
  at: Date,
): Promise<void> {
  for (const { address, standing } of standings) {
    await tx
      .updateTable('link')
      .set({
        state: standing.state,
        since: standing.since,
        checked_at: at,
        last_ok_at: standing.lastOk,
        failures: standing.failures,
        gone: standing.gone,
        why: standing.why,
        moved_to: standing.movedTo,
        next_at: standing.next,
      })
      .where('address', '=', address)
      .execute();
  }
}
