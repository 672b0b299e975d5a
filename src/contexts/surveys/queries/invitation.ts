/** Reads of invitations: who was written to, and who may be reminded. */
import { sql } from 'kysely';
import type { Locale } from '../../../kernel/locale.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import '../tables.ts';

export interface StoredInvitation {
  id: string;
  surveyId: string;
  wave: number;
  address: string | null;
  locale: Locale;
  answerId: string;
  recordId: string | null;
  previousId: string | null;
  askedAt: Date;
  sentAt: Date | null;
  reminders: number;
  lastReminderAt: Date | null;
  stoppedAt: Date | null;
  openedAt: Date | null;
}
const INVITATION = [
  'survey_invitation.id',
  'survey_invitation.survey_id as surveyId',
  'survey_invitation.wave',
  'survey_invitation.address',
  'survey_invitation.locale',
  'survey_invitation.answer_id as answerId',
  'survey_invitation.record_id as recordId',
  'survey_invitation.previous_id as previousId',
  'survey_invitation.asked_at as askedAt',
  'survey_invitation.sent_at as sentAt',
  'survey_invitation.reminders',
  'survey_invitation.last_reminder_at as lastReminderAt',
  'survey_invitation.stopped_at as stoppedAt',
  'survey_invitation.opened_at as openedAt',
] as const;

export const invitationByHash = (db: Database, hash: TokenHash): Promise<StoredInvitation | undefined> =>
  db.selectFrom('survey_invitation').select(INVITATION).where('token_hash', '=', hash).executeTakeFirst();

export const invitationById = (
  db: Database | Transaction,
  id: string,
): Promise<StoredInvitation | undefined> =>
  db.selectFrom('survey_invitation').select(INVITATION).where('id', '=', id).executeTakeFirst();

/** Invitations of a wave, with what became of each. */
export const invitationsOf = (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<(StoredInvitation & { begun: boolean; answeredAt: Date | null })[]> =>
  db
    .selectFrom('survey_invitation')
    .leftJoin('survey_answer', 'survey_answer.id', 'survey_invitation.answer_id')
    .select([
      ...INVITATION,
      'survey_answer.sent_at as answeredAt',
      sql<boolean>`survey_answer.id is not null`.as('begun'),
    ])
    .where('survey_invitation.survey_id', '=', surveyId)
    .where('survey_invitation.wave', '=', wave)
    .orderBy('survey_invitation.asked_at')
    .limit(2000)
    .execute();

/** Invitations that may be due a reminder: the wave is open, nobody answered, fewer than the most were sent. */
export const unanswered = (
  db: Database,
  today: string,
  most: number,
): Promise<(StoredInvitation & { opensOn: string; closesOn: string })[]> =>
  db
    .selectFrom('survey_invitation')
    .innerJoin('survey_wave', (join) =>
      join
        .onRef('survey_wave.survey_id', '=', 'survey_invitation.survey_id')
        .onRef('survey_wave.number', '=', 'survey_invitation.wave'),
    )
    .leftJoin('survey_answer', 'survey_answer.id', 'survey_invitation.answer_id')
    .select([...INVITATION, 'survey_wave.opens_on as opensOn', 'survey_wave.closes_on as closesOn'])
    .where('survey_wave.closed_at', 'is', null)
    .where('survey_wave.opens_on', '<=', today)
    .where('survey_wave.closes_on', '>=', today)
    .where('survey_answer.sent_at', 'is', null)
    .where('survey_invitation.sent_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .where('address', 'is not', null)
    .where('reminders', '<', most)
    .execute();
