/** Writes of people and of what they may do. */

import type { Role } from '../../kernel/actor.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

export interface AuditLine {
  at: Date;
  /** Identifier of a person, or `instance` for what the configuration or a rule decided. */
  actor: string;
  action: string;
  subject: string;
  detail?: Record<string, unknown>;
}

/** Adds a line to the audit trail; the database numbers and seals it. */
export async function note(
  tx: Transaction,
  { at, actor, action, subject, detail = {} }: AuditLine,
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({ at, actor, action, subject, detail: JSON.stringify(detail) })
    .execute();
}

/** Notes that a link was asked, and forgets those older than `keep`. */
export async function noteLinkAsked(
  tx: Transaction,
  { at, email, network, keep }: { at: Date; email: Buffer; network: Buffer | null; keep: Date },
): Promise<void> {
  await tx.deleteFrom('sign_in_request').where('at', '<', keep).execute();
  await tx.insertInto('sign_in_request').values({ at, email_hash: email, network_hash: network }).execute();
}

/** Links and sessions whose time is over. */
export async function forgetExpired(tx: Transaction, now: Date): Promise<void> {
  await tx.deleteFrom('person_link').where('expires_at', '<=', now).execute();
  await tx.deleteFrom('person_session').where('expires_at', '<=', now).execute();
  await tx.deleteFrom('purpose_token').where('expires_at', '<=', now).execute();
}

export async function renamePerson(
  tx: Transaction,
  { personId, name, at }: { personId: string; name: string; at: Date },
): Promise<void> {
  await tx.updateTable('person').set({ name, updated_at: at }).where('id', '=', personId).execute();
}

/** Until when the roles of a person give nothing; null: they give. */
export async function restrictPerson(tx: Transaction, personId: string, until: Date | null): Promise<void> {
  await tx.updateTable('person').set({ restricted_until: until }).where('id', '=', personId).execute();
}

/** The language in which the person reads, from the page by which they signed in. */
export async function noteLocale(tx: Transaction, personId: string, locale: Locale): Promise<void> {
  await tx
    .updateTable('person')
    .set({ locale })
    .where('id', '=', personId)
    .where('locale', '<>', locale)
    .execute();
}

/** Ends one session of this person, or all of them but `except`; says how many. */
export async function endSessions(
  tx: Transaction,
  personId: string,
  which: { id: string } | { except: string },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('person_session')
    .where('person_id', '=', personId)
    .where('id', 'id' in which ? '=' : '<>', 'id' in which ? which.id : which.except)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function strengthen(tx: Transaction, sessionId: string, at: Date): Promise<void> {
  await tx.updateTable('person_session').set({ strong_at: at }).where('id', '=', sessionId).execute();
}

/** No session of this person has shown a second factor any more. */
export async function weaken(tx: Transaction, personId: string): Promise<void> {
  await tx.updateTable('person_session').set({ strong_at: null }).where('person_id', '=', personId).execute();
}

/**
 * A code that was right: it opens nothing twice, nor once a later one did, and failures are forgotten. `step`: the half
 * minute of an authenticator's code; null for a backup code. False: it was used, or a later one was.
 */
export async function useCode(
  tx: Transaction,
  personId: string,
  { code, step }: { code: Buffer; step: number | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person_totp')
    .set({ last_code: code, failures: 0, locked_until: null, ...(step !== null && { last_step: step }) })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('last_code', 'is', null), eb('last_code', '<>', code)]))
    .where((eb) =>
      step === null ? eb.val(true) : eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** One wrong code more; from `most` on, no code is looked at until `until`. */
export async function countFailure(
  tx: Transaction,
  personId: string,
  { most, until }: { most: number; until: Date },
): Promise<void> {
  await tx
    .updateTable('person_totp')
    .set((eb) => ({
      failures: eb('failures', '+', 1),
      locked_until: eb
        .case()
        .when('failures', '>=', most - 1)
        .then(until)
        .else(eb.ref('locked_until'))
        .end(),
    }))
    .where('person_id', '=', personId)
    .execute();
}

export async function liftLock(tx: Transaction, personId: string): Promise<void> {
  await tx
    .updateTable('person_totp')
    .set({ failures: 0, locked_until: null })
    .where('person_id', '=', personId)
    .execute();
}

/** Gives a relation that was not asked; nothing when it is held or asked already. */
export async function grantRelation(
  tx: Transaction,
  grant: { personId: string; role: Role; subject: string | null; by: string; at: Date; reason?: string },
): Promise<boolean> {
  const added = await tx
    .insertInto('relation')
    .values({
      person_id: grant.personId,
      role: grant.role,
      subject: grant.subject,
      state: 'held',
      reason: grant.reason ?? null,
      asked_at: grant.at,
      decided_at: grant.at,
      decided_by: grant.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** One more wrong code given with a link; says how many there were. Counts whose link is long over go. */
export async function countLinkFailure(
  tx: Transaction,
  { token, at, keep }: { token: Buffer; at: Date; keep: Date },
): Promise<number> {
  await tx.deleteFrom('link_failure').where('at', '<', keep).execute();
  const { failures } = await tx
    .insertInto('link_failure')
    .values({ token_hash: token, failures: 1, at })
    .onConflict((conflict) =>
      conflict
        .column('token_hash')
        .doUpdateSet((row) => ({ failures: row('link_failure.failures', '+', 1) })),
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  return failures;
}

/** Notes the browser of a session, and says whether the person was seen with it before, or with another. */
export async function noteBrowser(
  tx: Transaction,
  { personId, browser, at }: { personId: string; browser: Buffer; at: Date },
): Promise<'known' | 'first' | 'new'> {
  const known = await tx
    .selectFrom('known_browser')
    .select('browser_hash')
    .where('person_id', '=', personId)
    .execute();
  await tx
    .insertInto('known_browser')
    .values({ person_id: personId, browser_hash: browser, seen_at: at })
    .onConflict((conflict) => conflict.columns(['person_id', 'browser_hash']).doUpdateSet({ seen_at: at }))
    .execute();
  if (known.length === 0) return 'first';
  return known.some((row) => row.browser_hash.equals(browser)) ? 'known' : 'new';
}
