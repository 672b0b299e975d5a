/**
 * Offers a role to an address. The offer opens for seven days, once, to the person who signs in with that very address;
 * it ends with the role of whoever made it.
 */
import type { Actor, Role } from '../../../kernel/actor.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { isAdministrator } from '../policy.ts';
import { tokensOut } from '../queries/roles.ts';
import { isStillAdministrator } from '../store/relations.ts';
import { dropInvitation, keepToken } from '../store/tokens.ts';
import { forgetExpired, note } from '../store.ts';

const OPEN_MS = 7 * 24 * 60 * 60 * 1000;
const MOST_OUT = 100;

export interface RoleNeeds {
  db: Database;
  clock: () => Date;
}

export interface Offer {
  email: EmailAddress;
  role: Role;
  subject: string | null;
  reason: string;
}

export async function invite(
  { db, clock }: RoleNeeds,
  actor: Actor,
  { email, role, subject, reason }: Offer,
): Promise<Outcome<Token, 'not_yours' | 'yourself' | 'too_many'>> {
  if (!isAdministrator(actor)) return refused('not_yours');
  if (email === actor.email) return refused('yourself');
  const at = clock();
  const token = newToken();
  return transact(db, async (tx) => {
    if (!(await isStillAdministrator(tx, actor.personId))) return refused('not_yours');
    await forgetExpired(tx, at);
    if ((await tokensOut(tx, { personId: actor.personId, purpose: 'invitation', now: at })) >= MOST_OUT)
      return refused('too_many');
    await keepToken(tx, {
      hash: hashOf(token),
      purpose: 'invitation',
      personId: actor.personId,
      data: { email, role, subject, reason },
      at,
      until: new Date(at.getTime() + OPEN_MS),
    });
    // The trail never holds an address: the person is named when the offer is taken.
    await note(tx, {
      at,
      actor: actor.personId,
      action: 'invited',
      subject: subject ?? 'instance',
      detail: { role, reason },
    });
    return done(token);
  });
}

/** `id`: the hash of the token, in hexadecimal. False: it was taken or was over already. */
export async function revokeInvitation({ db, clock }: RoleNeeds, actor: Actor, id: string): Promise<boolean> {
  if (!isAdministrator(actor) || !/^[0-9a-f]{64}$/.test(id)) return false;
  return transact(db, async (tx) => {
    const dropped = await dropInvitation(tx, Buffer.from(id, 'hex'));
    if (!dropped) return false;
    const { role, subject } = dropped.data as unknown as Offer; // written by `invite`
    await note(tx, {
      at: clock(),
      actor: actor.personId,
      action: 'invitation_revoked',
      subject: subject ?? 'instance',
      detail: { role },
    });
    return true;
  });
}
