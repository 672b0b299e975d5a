/** The letters of events, as text. */
import { hostOf } from '../domain/event.ts';
import type { EventLetters } from '../domain/letters.ts';
import { whenInWords, words } from './words.ts';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

export const letters: EventLetters = {
  registration({ locale, about, meeting, link, page }) {
    const m = words({ locale }).letter;
    const title = oneLine(meeting.title);
    const facts = [title, whenInWords(locale, meeting), oneLine(meeting.place), oneLine(hostOf(meeting))];
    const blocks = [
      m.hello,
      m.body[about],
      ...(about === 'cancelled' && meeting.reason ? [oneLine(meeting.reason)] : []),
      facts.filter((each) => each !== '').join('\n'),
      `${m.page}\n${page}`,
      ...(about === 'cancelled' ? [] : [`${m.own}\n${link}`]),
      ...(about === 'confirm' ? [m.notYou] : []),
      m.signature,
    ];
    return { subject: m.subject[about](title), text: `${blocks.join('\n\n')}\n` };
  },
};
