/** Who was invited to a wave, and who asked for no more letters of the survey. */
import type { Transaction } from '../../../platform/db/tables.ts';
import '../tables.ts';

/** The keys of the addresses that were invited to a wave. */
export async function invitedTo(tx: Transaction, surveyId: string, wave: number): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('survey_invitation')
    .select('address_key as key')
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .execute();
  return new Set(rows.flatMap(({ key }) => key ?? []));
}

/** Those of these hashes whose addresses asked for silence, in hexadecimal. */
export async function silencedAmong(
  tx: Transaction,
  surveyId: string,
  hashes: readonly Buffer[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await tx
    .selectFrom('survey_silence')
    .select('address_hash as hash')
    .where('survey_id', '=', surveyId)
    .where('address_hash', 'in', [...hashes])
    .execute();
  return new Set(rows.map(({ hash }) => hash.toString('hex')));
}
