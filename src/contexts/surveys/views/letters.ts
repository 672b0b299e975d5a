/** The letters of surveys, as text. */
import { partialDate } from '../../../ui/when.tsx';
import type { LetterFacts, SurveyLetters, Written } from '../domain/letters.ts';
import { words } from './words.ts';

/** No word of a survey makes a line of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function written(
  { locale, title, owner, closesOn, wave, answeredBefore, link, stop }: LetterFacts,
  kind: 'invitation' | 'reminder',
): Written {
  const m = words({ locale }).answer.letter;
  const subject =
    kind === 'invitation' ? m.invitationSubject(oneLine(title)) : m.reminderSubject(oneLine(title));
  const blocks = [
    m.hello,
    oneLine(m[kind](owner, title)),
    ...(wave > 1 ? [answeredBefore ? `${m.again(wave)} ${m.answeredBefore}` : m.again(wave)] : []),
    `${m.link}\n${link}`,
    m.until(partialDate(locale, closesOn)),
    ...(kind === 'invitation' ? [m.twice] : []),
    `${m.stop}\n${stop}`,
  ];
  return { subject, text: `${blocks.join('\n\n')}\n` };
}

export const letters: SurveyLetters = {
  invitation: (facts) => written(facts, 'invitation'),
  reminder: (facts) => written(facts, 'reminder'),
};
