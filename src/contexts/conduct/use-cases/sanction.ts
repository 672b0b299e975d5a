/** Decides a sanction, and lifts one: written with the audit trail and the state of the account, at once. */
import { randomUUID } from 'node:crypto';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { note, restrictPerson } from '../../accounts/public.ts';
import { restrictedUntil, type SanctionKind } from '../domain/sanctions.ts';
import { inForce, type Sanction } from '../queries.ts';
import { insertSanction, markLifted } from '../store.ts';
import type { AdmitNeeds } from './admit.ts';
import { addressHash } from './keyed.ts';

export interface Decided {
  kind: SanctionKind;
  reason: string;
  /** From now on; null: no end. */
  days: number | null;
  /** `proposal:<id>`, `remark:<id>`. */
  about: string;
  territories: readonly string[];
  /** Whose: an account, an address, or both. */
  personId: string | null;
  email: EmailAddress | null;
  locale: Locale;
  /** Who decides. */
  by: string;
}

const DAY_MS = 86_400_000;

/** The token of the page that tells it to the person. */
export async function impose(
  { db, clock, secret }: AdmitNeeds,
  decided: Decided,
): Promise<{ token: Token; id: string }> {
  const at = clock();
  const token = newToken();
  const id = randomUUID();
  const { days, email, by, kind, about, personId, ...rest } = decided;
  await transact(db, async (tx) => {
    await insertSanction(tx, {
      ...rest,
      ...{ id, kind, about, personId, at, by },
      addressHash: email && addressHash(secret, email),
      tokenHash: hashOf(token),
      endsAt: days === null ? null : new Date(at.getTime() + days * DAY_MS),
    });
    await settle(tx, personId, at);
    await note(tx, {
      at,
      actor: by,
      action: 'sanctioned',
      subject: `sanction:${id}`,
      detail: { kind, about, days },
    });
  });
  return { token, id };
}

/** Within a transaction of the caller's; false when it was lifted before. */
export async function lift(
  tx: Transaction,
  sanction: Pick<Sanction, 'id' | 'personId'>,
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<boolean> {
  const { id, personId } = sanction;
  if (!(await markLifted(tx, { id, at, by, reason }))) return false;
  await settle(tx, personId, at);
  await note(tx, { at, actor: by, action: 'sanction_lifted', subject: `sanction:${id}` });
  return true;
}

/** The roles of the person give nothing as long as what weighs on them says so. */
async function settle(tx: Transaction, personId: string | null, at: Date): Promise<void> {
  if (personId === null) return;
  const weighing = await inForce(tx, { personId, addressHash: null }, at);
  await restrictPerson(tx, personId, restrictedUntil(weighing));
}
