/** Writes of diagnoses. */
import type { Transaction } from '../../platform/db/tables.ts';
import type { Facts } from './domain/facts.ts';
import type { TokenHash } from './domain/token.ts';
import './tables.ts';

export interface DiagnosisWrite {
  facts: Facts;
  place: string | null;
  rulePack: string;
  at: Date;
  expiresAt: Date;
}

const columns = ({ facts, place, rulePack, at, expiresAt }: DiagnosisWrite) => ({
  answers: JSON.stringify(facts),
  place,
  rule_pack: rulePack,
  updated_at: at,
  expires_at: expiresAt,
});

export async function insertDiagnosis(
  tx: Transaction,
  hash: TokenHash,
  write: DiagnosisWrite,
): Promise<void> {
  await tx
    .insertInto('diagnosis')
    .values({ ...columns(write), token_hash: hash, created_at: write.at, seen_at: null })
    .execute();
}

/** When this diagnosis last changed, its row locked until the transaction ends; undefined when there is none. */
export async function lockDiagnosis(tx: Transaction, hash: TokenHash, now: Date): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('diagnosis')
    .select('updated_at')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  return row?.updated_at;
}

export async function updateDiagnosis(
  tx: Transaction,
  hash: TokenHash,
  write: DiagnosisWrite,
): Promise<void> {
  await tx.updateTable('diagnosis').set(columns(write)).where('token_hash', '=', hash).execute();
}

/** The changes up to this instant are seen. True when there is such a diagnosis. */
export async function setSeen(tx: Transaction, hash: TokenHash, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('diagnosis')
    .set({ seen_at: at })
    .where('token_hash', '=', hash)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** True when there was one to delete. */
export async function deleteDiagnosis(tx: Transaction, hash: TokenHash): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('diagnosis')
    .where('token_hash', '=', hash)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Erases the diagnoses whose time is over, and says how many. */
export async function deleteExpired(tx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('diagnosis')
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
