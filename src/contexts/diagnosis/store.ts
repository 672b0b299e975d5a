/** Writes of diagnoses. */

import type { TokenHash } from '../../kernel/token.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import { type LinkKind, STORED, type StoredDiagnosis } from './queries.ts';
import './tables.ts';

export interface DiagnosisWrite {
  /** Values by question code. */
  facts: Readonly<Record<string, unknown>>;
  places: readonly string[];
  work: string | null;
  rulePack: string;
  /** When each question was last answered, in milliseconds. */
  answered: Readonly<Record<string, number>>;
  at: Date;
  expiresAt: Date;
  /** When the group settled these answers; left as it was when not given. */
  commonAt?: Date;
}

const columns = ({ facts, places, work, rulePack, answered, at, expiresAt, commonAt }: DiagnosisWrite) => ({
  answers: JSON.stringify(facts),
  places: [...places],
  work,
  rule_pack: rulePack,
  answered: JSON.stringify(answered),
  updated_at: at,
  expires_at: expiresAt,
  ...(commonAt && { common_at: commonAt }),
});

/** `cooperation`: the slug of the one that it began from. */
export async function insertDiagnosis(
  tx: Transaction,
  hash: TokenHash,
  write: DiagnosisWrite,
  cooperation: string | null,
): Promise<void> {
  await tx
    .insertInto('diagnosis')
    .values({ ...columns(write), cooperation, token_hash: hash, created_at: write.at, seen_at: null })
    .execute();
}

/** This diagnosis, its row locked until the transaction ends; undefined when there is none. */
export const lockDiagnosis = (
  tx: Transaction,
  hash: TokenHash,
  now: Date,
): Promise<StoredDiagnosis | undefined> =>
  tx
    .selectFrom('diagnosis')
    .select(STORED)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();

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

/** The rules under which the answers stand from now on; they are as they were. True when there is such a diagnosis. */
export async function setRulePack(
  tx: Transaction,
  hash: TokenHash,
  version: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('diagnosis')
    .set({ rule_pack: version })
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** True when there was one to delete. Its links and its voices go with it. */
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

interface LinkWrite {
  diagnosis: number;
  kind: LinkKind;
  nonce: Uint8Array;
  hash: TokenHash;
  at: Date;
}

/** In the place of any link of this kind. */
export async function putLink(tx: Transaction, { diagnosis, kind, nonce, hash, at }: LinkWrite) {
  const drawn = { nonce: Buffer.from(nonce), token_hash: hash, created_at: at };
  await tx
    .insertInto('diagnosis_link')
    .values({ diagnosis_id: diagnosis, kind, ...drawn })
    .onConflict((conflict) => conflict.columns(['diagnosis_id', 'kind']).doUpdateSet(drawn))
    .execute();
}

export async function deleteLink(tx: Transaction, diagnosis: number, kind: LinkKind): Promise<void> {
  await tx
    .deleteFrom('diagnosis_link')
    .where('diagnosis_id', '=', diagnosis)
    .where('kind', '=', kind)
    .execute();
}
