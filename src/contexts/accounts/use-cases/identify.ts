/** Who asks: the person whose session the request's cookies hold, with what they hold. */
import type { Actor } from '../../../kernel/actor.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Auth } from '../../../platform/session/auth.ts';
import { heldBy, personById } from '../queries.ts';

/** A second factor holds for half a day. */
const STRONG_MS = 12 * 60 * 60 * 1000;

export async function identify(
  { db, auth, clock }: { db: Database; auth: Auth; clock: () => Date },
  headers: Headers,
): Promise<{ actor: Actor; cookies: readonly string[] } | null> {
  // Visitors have no cookie: nothing is asked of the database for them.
  if (!headers.get('cookie')?.includes('terreau.session_token=')) return null;
  const session = await auth.sessionOf(headers);
  if (!session) return null;
  const { personId, name, strongAt, cookies, id, restrictedUntil } = session;
  const email = session.email as EmailAddress; // read by `readEmail` before any link was made
  const strong = strongAt !== null && clock().getTime() - strongAt.getTime() < STRONG_MS;
  const restricted = isRestricted(restrictedUntil, clock());
  const relations = restricted ? [] : await heldBy(db, personId);
  const actor = {
    personId,
    name,
    email,
    sessionId: id,
    strong,
    relations,
    ...(restricted && { restricted }),
  };
  return { actor, cookies };
}

/** A person who does not sit in front of a page: a program acts in their name, without any second factor. */
export async function personActor(
  db: Database,
  personId: string,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<Actor | null> {
  const person = await personById(db, personId);
  if (!person) return null;
  const email = person.email as EmailAddress; // read by `readEmail` before any link was made
  const restricted = isRestricted(person.restrictedUntil, now);
  return {
    personId,
    name: person.name,
    email,
    sessionId,
    strong: false,
    relations: restricted ? [] : await heldBy(db, personId),
    ...(restricted && { restricted }),
  };
}

/** A sanction weighs on the person: their roles give nothing until it ends. */
const isRestricted = (until: Date | null, now: Date): boolean => until !== null && until > now;
