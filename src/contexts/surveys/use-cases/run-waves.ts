/** Invites to waves; a wave takes up who was invited to an earlier one. */
import { randomUUID } from 'node:crypto';
import { addressKey, type EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { lettersOf } from '../../conduct/public.ts';
import { recordsNamed } from '../../records/public.ts';
import { ownQuestion } from '../domain/beforehand.ts';
import { type Questionnaire, questionOf, questionsOf } from '../domain/questionnaire.ts';
import { invitationsOf } from '../queries/invitation.ts';
import { invitedTo, silencedAmong } from '../queries/invited.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { insertInvitation } from '../store.ts';
import { answerToken } from './answer-token.ts';
import type { SurveyNeeds } from './needs.ts';
import { INVITE } from './queues.ts';
import { silenceHash } from './silence.ts';

type WaveNeeds = Pick<SurveyNeeds, 'db' | 'clock' | 'secret' | 'jobs'>;

interface Guest {
  address: EmailAddress;
  locale: Locale;
  recordId?: string | null;
  previousId?: string | null;
}

type Kind = 'organisation' | 'cooperation';

/** Whether those who answer are cooperations: the question that asks who answers names one. */
const asksCooperations = (asked: Questionnaire): boolean => {
  const own = questionOf(asked, ownQuestion(questionsOf(asked)) ?? '');
  return own?.kind === 'record' && own.of === 'cooperation';
};

/**
 * Guests with the record that each names: an organisation, or a cooperation where the survey asks cooperations.
 * `unnamed`: whose name is of none, or of several. `cooperations`: whose name is of a cooperation, in another survey.
 */
export async function nameGuests<G extends { address: EmailAddress; name: string | null }>(
  { db }: Pick<WaveNeeds, 'db'>,
  survey: StoredSurvey,
  guests: readonly G[],
  locale: Locale,
): Promise<{ named: Guest[]; unnamed: G[]; cooperations: G[] }> {
  const keys = [...new Set(guests.flatMap(({ name }) => (name === null ? [] : [normalise(name)])))];
  const known = async (kind: Kind) =>
    Map.groupBy(await recordsNamed(db, kind, keys), ({ nameKey }) => nameKey);
  const [organisations, cooperations] = [await known('organisation'), await known('cooperation')];
  const both = asksCooperations(survey.published?.questionnaire ?? survey.draft);
  const found = { named: [] as Guest[], unnamed: [] as G[], cooperations: [] as G[] };
  for (const guest of guests) {
    const { address, name } = guest;
    const key = name === null ? '' : normalise(name);
    const [of, joint] = [organisations.get(key) ?? [], cooperations.get(key) ?? []];
    const [first, ...others] = both ? [...of, ...joint] : of;
    if (name === null) found.named.push({ address, locale, recordId: null });
    else if (first && others.length === 0) found.named.push({ address, locale, recordId: first.id });
    else if (!first && joint.length > 0) found.cooperations.push(guest);
    else found.unnamed.push(guest);
  }
  return found;
}

export interface Invitations {
  /** How many were invited anew. */
  invited: number;
  /** How many asked for no more letters of this survey: nothing is sent to them, and nobody is told who they are. */
  silenced: number;
  /** Whom no letter may go to today: too many were sent by this person, or to this address. */
  left: readonly { address: EmailAddress; why: 'person' | 'address' }[];
}

/** Those who were invited already are left alone. Letters leave by jobs. `by`: the person who invites. */
export async function invite(
  { db, clock, secret, jobs }: WaveNeeds,
  survey: StoredSurvey,
  wave: number,
  { by, guests }: { by: string; guests: readonly Guest[] },
): Promise<Invitations> {
  const at = clock();
  return transact(db, async (tx) => {
    const known = await invitedTo(tx, survey.id, wave);
    const hashOfGuest = new Map(
      guests.map(({ address }) => [addressKey(address), silenceHash(secret, survey.id, address)]),
    );
    const quiet = await silencedAmong(tx, survey.id, [...hashOfGuest.values()]);
    let silenced = 0;
    for (const [key, hash] of hashOfGuest) {
      if (!quiet.has(hash.toString('hex'))) continue;
      known.add(key);
      silenced += 1;
    }
    const to = guests.map(({ address }) => address).filter((each) => !known.has(addressKey(each)));
    const letters = await lettersOf(tx, { clock, secret }, { kind: 'invitation', personId: by, to });
    const left: { address: EmailAddress; why: 'person' | 'address' }[] = [];
    let invited = 0;
    for (const { address, locale, recordId = null, previousId = null } of guests) {
      if (known.has(addressKey(address))) continue;
      known.add(addressKey(address));
      const taken = letters.take(address);
      if (taken !== 'taken') {
        left.push({ address, why: taken });
        continue;
      }
      const [id, answerId] = [randomUUID(), randomUUID()];
      const fresh = await insertInvitation(tx, {
        ...{ id, wave, address, locale, answerId, recordId, previousId, at },
        surveyId: survey.id,
        addressKey: addressKey(address),
        hash: hashOf(answerToken(secret, answerId)),
      });
      if (!fresh) continue;
      invited += 1;
      await jobs.enqueue(tx, INVITE, { invitationId: id }, { key: id });
    }
    await letters.note();
    return { invited, silenced, left };
  });
}

/** Invites to a wave those who were invited to an earlier one and did not ask for silence; what they said is kept. */
export async function inviteAgain(
  needs: WaveNeeds,
  survey: StoredSurvey,
  { wave, from, by }: { wave: number; from: number; by: string },
): Promise<Invitations> {
  const former = await invitationsOf(needs.db, survey.id, from);
  const guests = former.flatMap(({ address, locale, recordId, answerId, answeredAt, stoppedAt }) =>
    address && !stoppedAt
      ? [{ address: address as EmailAddress, locale, recordId, previousId: answeredAt ? answerId : null }]
      : [],
  );
  return invite(needs, survey, wave, { by, guests });
}
