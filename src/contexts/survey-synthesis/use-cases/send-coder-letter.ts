/** Writes to somebody who is asked to code: once, and not when they were taken off meanwhile. */
import { randomUUID } from 'node:crypto';
import { parseEmailAddress } from '../../../kernel/email-address.ts';
import { href } from '../../../kernel/page.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Mailer } from '../../../platform/mail/letter.ts';
import { saidIn, surveyById } from '../../surveys/public.ts';
import { coderById } from '../queries/coding.ts';
import { noteCoderLetter } from '../store/coding.ts';
import type { SynthesisNeeds } from './needs.ts';

export type WriteCoder = (facts: { locale: 'fr' | 'en'; title: string; link: string }) => {
  subject: string;
  text: string;
};
export type CoderLetterNeeds = Pick<SynthesisNeeds, 'db' | 'clock' | 'baseUrl'> & {
  mailer: Mailer;
  write: WriteCoder;
};

export async function sendCoderLetter(
  { db, clock, baseUrl, mailer, write }: CoderLetterNeeds,
  coderId: string,
): Promise<void> {
  const coder = await coderById(db, coderId);
  const survey = coder && (await surveyById(db, coder.surveyId));
  const to = parseEmailAddress(coder?.address ?? '');
  if (!coder || !survey || !to || coder.letterAt || coder.endedAt) return;
  const { locale } = coder;
  const link = baseUrl + href({ locale }, `/enquetes/${survey.slug}/codage`);
  await mailer.send({
    ...{ id: randomUUID(), to, locale },
    ...write({ locale, title: saidIn(survey.draft.title, locale), link }),
  });
  await transact(db, (tx) => noteCoderLetter(tx, coder.id, clock()));
}
