/** A person of a journey becomes an administrator who showed a second factor. */
import type { Services } from '../../src/services.ts';

export async function makeAdministrator(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  email: string,
): Promise<void> {
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const at = clock();
  const role = { role: 'administrator', subject: null, state: 'held', asked_at: at } as const;
  await db
    .insertInto('relation')
    .values({ person_id: id, ...role, decided_at: at, decided_by: 'journey' })
    .execute();
  await db.updateTable('person_session').set({ strong_at: at }).where('person_id', '=', id).execute();
}
