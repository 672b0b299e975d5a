/** Writes of members' voices. Whoever writes holds the row of the diagnosis, so that a closing sees all or nothing. */
import { sql } from 'kysely';
import type { TokenHash } from '../../../kernel/token.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Facts } from '../domain/facts.ts';
import type { Departed } from '../domain/voices.ts';
import '../tables.ts';

/**
 * The diagnosis that an invitation leads to, locked; undefined when the invitation is closed. The row is locked first
 * and the link read after: whoever waited for a closing sees that it is closed.
 */
export async function lockInvited(tx: Transaction, hash: TokenHash, now: Date): Promise<number | undefined> {
  const invited = (trx: Transaction) =>
    trx
      .selectFrom('diagnosis_link')
      .select('diagnosis_id as id')
      .where('kind', '=', 'invitation')
      .where('token_hash', '=', hash);
  const row = await tx
    .selectFrom('diagnosis')
    .select('id')
    .where('id', '=', invited(tx))
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  return row && (await invited(tx).executeTakeFirst())?.id;
}

export interface LockedVoice {
  id: number;
  diagnosis: number;
  shown: Record<string, unknown>;
  revision: number;
  departed: Record<string, number>;
}

/** A voice, the row of its diagnosis locked first. */
export async function lockVoice(
  tx: Transaction,
  hash: TokenHash,
  now: Date,
): Promise<LockedVoice | undefined> {
  const diagnosis = await tx
    .selectFrom('diagnosis')
    .select(['id', 'departed'])
    .where('id', '=', (row) =>
      row.selectFrom('diagnosis_voice').select('diagnosis_id').where('token_hash', '=', hash),
    )
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!diagnosis) return undefined;
  const voice = await tx
    .selectFrom('diagnosis_voice')
    .select(['id', 'shown', 'revision'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return voice && { ...voice, diagnosis: diagnosis.id, departed: diagnosis.departed };
}

export async function isOpen(tx: Transaction, diagnosis: number): Promise<boolean> {
  const link = await tx
    .selectFrom('diagnosis_link')
    .select('kind')
    .where('diagnosis_id', '=', diagnosis)
    .where('kind', '=', 'invitation')
    .executeTakeFirst();
  return link !== undefined;
}

export async function countVoices(tx: Transaction, diagnosis: number): Promise<number> {
  const { voices } = await tx
    .selectFrom('diagnosis_voice')
    .select(({ fn }) => fn.countAll<number>().as('voices'))
    .where('diagnosis_id', '=', diagnosis)
    .executeTakeFirstOrThrow();
  return voices;
}

export async function insertVoice(
  tx: Transaction,
  diagnosis: number,
  hash: TokenHash,
  facts: Facts,
): Promise<void> {
  await tx
    .insertInto('diagnosis_voice')
    .values({ diagnosis_id: diagnosis, token_hash: hash, answers: JSON.stringify(facts) })
    .execute();
}

export async function updateVoice(tx: Transaction, id: number, facts: Facts): Promise<void> {
  await tx
    .updateTable('diagnosis_voice')
    .set((row) => ({ answers: JSON.stringify(facts), revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function deleteVoice(
  tx: Transaction,
  { id, diagnosis }: LockedVoice,
  departed: Departed,
): Promise<void> {
  await tx.deleteFrom('diagnosis_voice').where('id', '=', id).execute();
  await tx.updateTable('diagnosis').set({ departed }).where('id', '=', diagnosis).execute();
}

/** What each voice shows from now on. */
export async function showVoices(
  tx: Transaction,
  diagnosis: number,
  { shown, departed, at }: { shown: ReadonlyMap<number, Facts>; departed: Departed; at: Date },
): Promise<void> {
  const drawn = JSON.stringify(Object.fromEntries(shown));
  await sql`
    update diagnosis_voice set shown = drawn.value
    from jsonb_each(${drawn}::jsonb) as drawn
    where diagnosis_voice.id = drawn.key::bigint and diagnosis_voice.diagnosis_id = ${diagnosis}
  `.execute(tx);
  await tx.updateTable('diagnosis').set({ departed, consulted_at: at }).where('id', '=', diagnosis).execute();
}
