/** Who was invited to a wave. */
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
