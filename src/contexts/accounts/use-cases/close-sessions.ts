/** Ends sessions of one's own. Somebody else's is not found: nothing happens. */
import type { Actor } from '../../../kernel/actor.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { endSessions, note } from '../store.ts';

interface CloseNeeds {
  db: Database;
  clock: () => Date;
}

export const closeSession = (needs: CloseNeeds, actor: Actor, id: string): Promise<number> =>
  close(needs, actor, { id });

export const closeOtherSessions = (needs: CloseNeeds, actor: Actor): Promise<number> =>
  close(needs, actor, { except: actor.sessionId });

const close = (
  { db, clock }: CloseNeeds,
  actor: Actor,
  which: { id: string } | { except: string },
): Promise<number> =>
  transact(db, async (tx) => {
    const ended = await endSessions(tx, actor.personId, which);
    if (ended > 0)
      await note(tx, {
        at: clock(),
        actor: actor.personId,
        action: 'sessions_closed',
        subject: `person:${actor.personId}`,
        detail: { ended },
      });
    return ended;
  });
