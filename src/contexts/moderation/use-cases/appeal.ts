/** Asks for another look, once; and gives it: the decision stands, or what it did is undone in the same transaction. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { grantAfterAll, note } from '../../accounts/public.ts';
import { admit, lift, type Refusal, sanctionById } from '../../conduct/public.ts';
import { reopenProposal } from '../../contributions/public.ts';
import { showAgain } from '../../remarks/public.ts';
import { readAbout } from '../domain/appeal.ts';
import type { Appeal } from '../queries.ts';
import { closeAppeal, insertAppeal } from '../store.ts';
import type { Matter } from './matter.ts';
import type { ModerationNeeds } from './needs.ts';

type Needs = Pick<ModerationNeeds, 'db' | 'clock' | 'secret'>;

interface AskedAppeal {
  body: string;
  email: EmailAddress | null;
  locale: Locale;
  /** Where it comes from; null when nothing tells. */
  network: string | null;
}

/** The number of the appeal. */
export function askAppeal(
  { db, clock, secret }: Needs,
  matter: Matter,
  { body, email, locale, network }: AskedAppeal,
): Promise<Outcome<string, 'not_now' | 'already' | Refusal>> {
  const { about, personId, territories, firstBy } = matter;
  if (!matter.appealable || firstBy === null) return Promise.resolve(refused('not_now'));
  const at = clock();
  const id = randomUUID();
  return transact(db, async (tx) => {
    const admitted = await admit(
      tx,
      { clock, secret },
      {
        ...{ act: 'appeal', personId, email, network, text: body, form: null },
        recordId: null,
      },
    );
    if (!admitted.ok) return admitted;
    const asked = await insertAppeal(tx, {
      id,
      about,
      personId,
      email,
      locale,
      body,
      territories,
      firstBy,
      at,
    });
    if (!asked) return refused('already');
    await note(tx, { at, actor: personId ?? 'author', action: 'appeal_asked', subject: about });
    return done(id);
  });
}

class AlreadyOver extends Error {}

/** `already_decided`: somebody did before. `over`: what the decision did stands no more. */
export async function decideAppeal(
  { db, clock }: Needs,
  appeal: Appeal,
  { actor, overturned, answer }: { actor: Actor; overturned: boolean; answer: string },
): Promise<Outcome<null, 'already_decided' | 'over'>> {
  const at = clock();
  const by = actor.personId;
  try {
    return await transact(db, async (tx) => {
      const state = overturned ? 'overturned' : 'upheld';
      if (!(await closeAppeal(tx, { id: appeal.id, state, at, by, answer })))
        return refused('already_decided');
      if (overturned && !(await undo(tx, appeal.about, { at, by, reason: answer }))) throw new AlreadyOver();
      await note(tx, { at, actor: by, action: `appeal_${state}`, subject: appeal.about });
      return done(null);
    });
  } catch (error) {
    if (error instanceof AlreadyOver) return refused('over');
    throw error;
  }
}

/** False: there is nothing to undo any more. */
async function undo(
  tx: Transaction,
  about: string,
  how: { at: Date; by: string; reason: string },
): Promise<boolean> {
  const matter = readAbout(about);
  switch (matter?.kind) {
    case 'proposal':
      return reopenProposal(tx, matter.id);
    case 'remark':
      return showAgain(tx, matter.id, how);
    case 'claim':
      return grantAfterAll(tx, Number(matter.id), how);
    case 'sanction': {
      const sanction = await sanctionById(tx, matter.id);
      return sanction !== null && lift(tx, sanction, how);
    }
    default:
      return false;
  }
}
