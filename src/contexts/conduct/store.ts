/** Writes of what was sent, and of sanctions. */
import { sql } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import type { LetterKind } from './domain/letters.ts';
import type { Act } from './domain/limits.ts';
import type { SanctionKind } from './domain/sanctions.ts';
import './tables.ts';

/** One at a time for a sender: two sent at once are counted one after the other. */
export const waitTurn = async (tx: Transaction, whoHash: Buffer): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${whoHash.readInt32BE(0)}, 7)`.execute(tx);
};

export async function noteAct(
  tx: Transaction,
  act: {
    at: Date;
    act: Act;
    whoHash: Buffer;
    networkHash: Buffer | null;
    recordId: string | null;
    sketch: readonly number[];
  },
): Promise<void> {
  await tx
    .insertInto('conduct_act')
    .values({
      at: act.at,
      act: act.act,
      who_hash: act.whoHash,
      network_hash: act.networkHash,
      record_id: act.recordId,
      sketch: [...act.sketch],
    })
    .execute();
}

export async function noteLetters(
  tx: Transaction,
  { at, kind, by, to }: { at: Date; kind: LetterKind; by: Buffer; to: readonly Buffer[] },
): Promise<void> {
  if (to.length === 0) return;
  await tx
    .insertInto('conduct_letter')
    .values(to.map((hash) => ({ at, kind, by_hash: by, to_hash: hash })))
    .execute();
}

export async function insertSanction(
  tx: Transaction,
  sanction: {
    id: string;
    personId: string | null;
    addressHash: Buffer | null;
    kind: SanctionKind;
    reason: string;
    about: string;
    territories: readonly string[];
    locale: Locale;
    tokenHash: Buffer;
    at: Date;
    by: string;
    endsAt: Date | null;
  },
): Promise<void> {
  const { personId, addressHash, tokenHash, at, by, endsAt, territories, ...rest } = sanction;
  await tx
    .insertInto('sanction')
    .values({
      ...rest,
      territories: [...territories],
      person_id: personId,
      address_hash: addressHash,
      token_hash: tokenHash,
      decided_at: at,
      decided_by: by,
      ends_at: endsAt,
    })
    .execute();
}

/** False when it was lifted before. */
export async function markLifted(
  tx: Transaction,
  { id, at, by, reason }: { id: string; at: Date; by: string; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sanction')
    .set({ lifted_at: at, lifted_by: by, lifted_reason: reason })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
