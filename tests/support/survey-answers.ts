/** A survey with its answers, straight into the database of a test. */
import { randomUUID } from 'node:crypto';
import { SHIPPED_TEMPLATES } from '../../src/contexts/surveys/domain/templates.ts';
import { questionnaire, type Values } from '../../src/contexts/surveys/public.ts';
import {
  insertAnswer,
  insertSurvey,
  insertVersion,
  insertWave,
  markSent,
  noteAnswersChanged,
  putConsents,
} from '../../src/contexts/surveys/store.ts';
import { answerPath, answerToken, receiptOf } from '../../src/contexts/surveys/use-cases/answer-token.ts';
import { transact } from '../../src/platform/db/connect.ts';
import { hashOf } from '../../src/platform/ids/token.ts';
import type { Services } from '../../src/services.ts';

export interface PutSurvey {
  ownerId: string;
  slug: string;
  answers: readonly Values[];
  uses?: readonly string[];
  template?: string;
}

/** Published, its first wave open for two months, marked as made up; the identifiers of the answers, in order. */
export async function putSurvey(
  { db, clock, secret }: Pick<Services, 'db' | 'clock' | 'secret'>,
  { ownerId, slug, answers, uses = ['counted'], template = 'pratiques-accompagnement' }: PutSurvey,
): Promise<{ id: string; answers: string[] }> {
  const draft = SHIPPED_TEMPLATES.find(({ code }) => code === template)?.questionnaire;
  if (!draft) throw new Error(`no template ${template}`);
  const [id, at] = [randomUUID(), clock()];
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return transact(db, async (tx) => {
    await insertSurvey(tx, { id, slug, ownerId, draft, madeUp: true, at });
    await insertVersion(tx, id, draft, at);
    await insertWave(tx, id, { opensOn: day(-1), closesOn: day(60) });
    const made: string[] = [];
    for (const values of answers) {
      const answer = randomUUID();
      const hash = hashOf(answerToken(secret, answer));
      await insertAnswer(
        tx,
        {
          id: answer,
          surveyId: id,
          wave: 1,
          version: 1,
          hash,
          way: 'open',
          recordId: null,
          previousId: null,
          locale: 'fr',
          receipt: receiptOf(answer),
          at,
        },
        values,
      );
      await markSent(tx, answer, at);
      await putConsents(tx, answer, { given: uses, withdrawn: [] }, at);
      made.push(answer);
    }
    await noteAnswersChanged(tx, id);
    return { id, answers: made };
  });
}

/** A survey of these questions alone (part `p`), open; the address of an answer begun, with nothing in it. */
export async function readyForSending(
  { db, clock, secret }: Pick<Services, 'db' | 'clock' | 'secret'>,
  ownerId: string,
  questions: readonly object[],
): Promise<{ id: string; slug: string; path: string }> {
  const [id, answer, at] = [randomUUID(), randomUUID(), clock()];
  const slug = `essai-${id.slice(0, 8)}`;
  const said = { fr: 'Essai' };
  const asked = questionnaire.parse({
    ...{ format: 'terreau-survey/1', title: said, purpose: said, audience: said, privacy: said },
    unit: 'organisation',
    sections: [{ code: 'p', title: said, questions }],
  });
  const token = answerToken(secret, answer);
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  await transact(db, async (tx) => {
    await insertSurvey(tx, { id, slug, ownerId, draft: asked, madeUp: true, at });
    await insertVersion(tx, id, asked, at);
    await insertWave(tx, id, { opensOn: day(-1), closesOn: day(60) });
    await insertAnswer(tx, {
      ...{ id: answer, surveyId: id, wave: 1, version: 1, hash: hashOf(token), way: 'open' },
      ...{ recordId: null, previousId: null, locale: 'fr', receipt: receiptOf(answer), at },
    });
  });
  return { id, slug, path: answerPath(token) };
}
