/** Begins an answer, or finds the one begun: by the open link, a personal link, as an organisation, or from paper. */
import { randomUUID } from 'node:crypto';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf, type Token } from '../../../platform/ids/token.ts';
import type { Wave } from '../domain/wave.ts';
import { answerOfRecord, latestOfRecord } from '../queries/answer.ts';
import type { StoredInvitation } from '../queries/invitation.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { insertAnswer, noteAct, type Signer } from '../store.ts';
import type { Way } from '../tables.ts';
import { answerToken, receiptOf } from './answer-token.ts';
import type { SurveyNeeds } from './needs.ts';

type BeginNeeds = Pick<SurveyNeeds, 'db' | 'clock' | 'secret'>;

export interface Begin {
  survey: StoredSurvey;
  wave: Wave;
  way: Way;
  locale: Locale;
  /** The organisation in whose name one answers. */
  recordId?: string | null;
  previousId?: string | null;
  /** Of the invitation, whose link is already out. */
  answerId?: string;
  /** Who begins it, where who did what is kept. */
  by?: Signer | null;
}

/** The address of the answer. Refused when the survey was never published. */
export async function beginAnswer(
  { db, clock, secret }: BeginNeeds,
  { survey, wave, way, locale, recordId = null, previousId = null, answerId, by = null }: Begin,
): Promise<Outcome<Token, 'not_published'>> {
  if (!survey.published) return refused('not_published');
  if (way === 'organisation' && recordId) {
    const begun = await answerOfRecord(db, survey.id, wave.number, recordId);
    if (begun) return done(answerToken(secret, begun.id));
  }
  const before =
    previousId ??
    (recordId && way === 'organisation'
      ? ((await latestOfRecord(db, survey.id, wave.number, recordId))?.id ?? null)
      : null);
  const id = answerId ?? randomUUID();
  const token = answerToken(secret, id);
  const { version } = survey.published;
  const at = clock();
  await transact(db, async (tx) => {
    const fresh = await insertAnswer(tx, {
      ...{ id, surveyId: survey.id, wave: wave.number, version, way, recordId, locale, at },
      hash: hashOf(token),
      previousId: before,
      receipt: receiptOf(id),
    });
    if (fresh && by) await noteAct(tx, id, { act: 'begun', by, at });
  });
  // Two browsers of one organisation began at once: the first stands.
  const standing =
    way === 'organisation' && recordId ? await answerOfRecord(db, survey.id, wave.number, recordId) : null;
  return done(standing ? answerToken(secret, standing.id) : token);
}

/** What a personal link opens the first time. */
export const beginInvited = (
  needs: BeginNeeds,
  survey: StoredSurvey,
  wave: Wave,
  { answerId, recordId, previousId, locale }: StoredInvitation,
): Promise<Outcome<Token, 'not_published'>> =>
  beginAnswer(needs, { survey, wave, way: 'personal', locale, recordId, previousId, answerId });
