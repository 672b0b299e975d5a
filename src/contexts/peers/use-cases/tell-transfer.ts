/**
 * Writes down know-how that passed outside an exchange, and asks the other side: those who look after its record, or an
 * address given once. Nobody answers for both sides, and nothing is public before the other one said so.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import type { Competence } from '../../../kernel/competences.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Theme } from '../../../kernel/vocabulary.ts';
import { transact } from '../../../platform/db/connect.ts';
import { stewardsOf } from '../../accounts/public.ts';
import { admit, lettersOf, type Refusal } from '../../conduct/public.ts';
import { ASK_DAYS, ASKED_MOST, otherParty, standsByItself, type TransferSide } from '../domain/transfer.ts';
import { type AskedTransfer, askedSince, lockAsked } from '../queries/transfers.ts';
import { deleteAsk, insertAsk, insertTransfer, settleTransfer } from '../store/transfers.ts';
import type { PeerNeeds } from './needs.ts';
import { MOST_KEEPERS, TRANSFER_LETTER } from './queues.ts';
import type { TransferInput } from './record-transfer.ts';

type Needs = Pick<PeerNeeds, 'db' | 'clock' | 'jobs' | 'secret'>;
const DAY_MS = 86_400_000;

export type Other =
  | { record: { id: string; name: string } }
  | { record: null; name: string; email: EmailAddress };

export interface ToldTransfer extends TransferInput {
  side: TransferSide;
  recordId: string | null;
  competences: readonly Competence[];
  themes: readonly Theme[];
  other: Other;
}

export type TellRefusal =
  | Refusal
  | { reason: 'no_keeper' }
  | { reason: 'yourself' }
  | { reason: 'asked_enough' }
  | { reason: 'letters_by_you' }
  | { reason: 'letters_to_them' };

export async function tellTransfer(
  needs: Needs,
  actor: Actor,
  { other, side, recordId, ...told }: ToldTransfer,
  from: { locale: Locale; network: string | null },
): Promise<Outcome<null, TellRefusal>> {
  const at = needs.clock();
  const keepers = other.record
    ? (await stewardsOf(needs.db, other.record.id)).filter(({ personId }) => personId !== actor.personId)
    : [];
  if (other.record) {
    if (other.record.id === recordId) return refused({ reason: 'yourself' });
    if (keepers.length === 0) return refused({ reason: 'no_keeper' });
  } else if (other.email.toLowerCase() === actor.email.toLowerCase()) return refused({ reason: 'yourself' });
  const mine = { recordId, author: told.author, personId: actor.personId };
  // A person is named as they choose when they confirm; until then the name stands in the asking alone.
  const theirs = { recordId: other.record?.id ?? null, author: '', personId: null };
  const id = randomUUID();
  return transact(needs.db, async (tx) => {
    const admitted = await admit(tx, needs, {
      act: 'peer',
      personId: actor.personId,
      email: actor.email,
      network: from.network,
      recordId: null,
      text: `${told.title}\n${told.adapted}`,
      form: null,
    });
    if (!admitted.ok) return admitted;
    const email = other.record ? null : other.email;
    const since = new Date(at.getTime() - ASK_DAYS * DAY_MS);
    if (email && (await askedSince(tx, email, since)) >= ASKED_MOST)
      return refused({ reason: 'asked_enough' });
    const to = keepers.slice(0, MOST_KEEPERS);
    const asked = { personId: actor.personId, to: email ? [email] : to.map((each) => each.email) };
    const letters = await lettersOf(tx, needs, { kind: 'transfer', ...asked });
    const taken = asked.to.map((each) => letters.take(each));
    // Of several keepers, those who were written to enough today find it among their transfers.
    if (!taken.includes('taken'))
      return refused(taken.includes('person') ? { reason: 'letters_by_you' } : { reason: 'letters_to_them' });
    await letters.note();
    const written = to.filter((_, n) => taken[n] === 'taken').map(({ personId }) => personId);
    const parties = side === 'giver' ? { giver: mine, receiver: theirs } : { giver: theirs, receiver: mine };
    await insertTransfer(
      tx,
      {
        ...told,
        id,
        offerId: null,
        conversationId: null,
        competences: [...told.competences],
        themes: [...told.themes],
        proposedBy: side,
        parties,
      },
      at,
    );
    const toldAs = (other.record ? other.record.name : other.name).slice(0, 80);
    await insertAsk(tx, { transferId: id, toldAs, email, locale: from.locale }, at);
    await needs.jobs.enqueue(tx, TRANSFER_LETTER, {
      ...{ transferId: id, about: 'ask', locale: from.locale, keepers: written },
    });
    return done(null);
  });
}

/** The answer of whoever was asked, once. The address that was given goes with it. */
export async function answerTold(
  needs: Pick<PeerNeeds, 'db' | 'clock' | 'jobs'>,
  asked: AskedTransfer,
  answer: { confirmed: boolean; useful: TransferInput['useful']; author: string; personId: string | null },
): Promise<Outcome<'confirmed' | 'held' | 'refused', 'gone' | 'yourself'>> {
  const writer = asked.people[asked.proposedBy];
  if (answer.personId !== null && answer.personId === writer) return refused('yourself');
  return transact(needs.db, async (tx) => {
    if (!(await lockAsked(tx, asked.id))) return refused('gone');
    const side = otherParty(asked.proposedBy);
    const standing = (of: TransferSide) => ({
      recordId: asked[of].record?.id ?? null,
      personId: of === side ? answer.personId : asked.people[of],
    });
    const held = !standsByItself({ giver: standing('giver'), receiver: standing('receiver') });
    await settleTransfer(tx, asked.id, { ...answer, held, side }, needs.clock());
    await deleteAsk(tx, asked.id);
    const { locale } = asked.ask;
    await needs.jobs.enqueue(tx, TRANSFER_LETTER, { transferId: asked.id, about: 'answer', locale });
    return done(!answer.confirmed ? 'refused' : held ? 'held' : 'confirmed');
  });
}
