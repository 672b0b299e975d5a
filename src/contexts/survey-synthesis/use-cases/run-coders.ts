/** A coder comes in with their account, and leaves when who runs the survey says so. */
import type { Actor } from '../../../kernel/actor.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Coder } from '../queries/coding.ts';
import { endCoder, takeUpCoder } from '../store/coding.ts';
import type { SynthesisNeeds } from './needs.ts';

/** From then on the invitation is the account's, whatever becomes of its address. */
export async function takeUp({ db }: Pick<SynthesisNeeds, 'db'>, coder: Coder, actor: Actor): Promise<void> {
  const author = actor.name || '—';
  if (coder.personId === actor.personId && coder.author === author) return;
  await transact(db, (tx) => takeUpCoder(tx, coder.id, { personId: actor.personId, author }));
}

/** What they coded stays. */
export const endCoderOf = (
  { db, clock }: Pick<SynthesisNeeds, 'db' | 'clock'>,
  { id, surveyId }: Coder,
): Promise<void> => transact(db, (tx) => endCoder(tx, surveyId, id, clock()));
