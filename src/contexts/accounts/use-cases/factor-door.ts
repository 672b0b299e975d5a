/**
 * Before a second factor is added: whoever has one shows it; whoever has none signed in within the hour. A session that
 * was left open or stolen adds none.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { passkeysOf, sessionOpened } from '../queries/passkeys.ts';
import { totpOf } from '../queries.ts';

const FRESH_MS = 60 * 60 * 1000;

/** Where to go first, and come back from; null when the door is open. */
export async function beforeAddingFactor(
  { db, clock }: { db: Database; clock: () => Date },
  actor: Actor,
): Promise<'/connexion/second-facteur' | '/connexion' | null> {
  if (actor.strong) return null;
  const has =
    (await totpOf(db, actor.personId))?.verified === true ||
    (await passkeysOf(db, actor.personId)).length > 0;
  if (has) return '/connexion/second-facteur';
  const opened = await sessionOpened(db, actor.sessionId);
  return opened && clock().getTime() - opened.getTime() < FRESH_MS ? null : '/connexion';
}
