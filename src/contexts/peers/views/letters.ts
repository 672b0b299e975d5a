/** The letters of peers, as text. What a person wrote is quoted: no word of theirs stands as one of ours. */
import { partialDate } from '../../../ui/when.tsx';
import type { PeerLetters } from '../domain/letters.ts';
import { words } from './words.ts';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const quoted = (text: string): string =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => `> ${line}`)
    .join('\n');

export const letters: PeerLetters = {
  exchange({ locale, about, title, name, body, link }) {
    const m = words({ locale }).letter;
    const blocks = [
      m.hello,
      m.body[about](oneLine(name)),
      ...(body ? [quoted(body)] : []),
      `${m.read}\n${link}`,
      about === 'confirm' ? m.notYou : m.private,
      m.signature,
    ];
    return { subject: m.subject[about](oneLine(title)), text: `${blocks.join('\n\n')}\n` };
  },
  transfer({ locale, about, title, name, toldAs, link }) {
    const m = words({ locale }).letter;
    const blocks = [
      m.hello,
      m.told[about](oneLine(name), oneLine(title), oneLine(toldAs)),
      `${m.toldLink[about]}\n${link}`,
      ...(about === 'ask' ? [m.toldNotYou] : []),
      m.signature,
    ];
    return { subject: m.toldSubject[about](oneLine(title)), text: `${blocks.join('\n\n')}\n` };
  },
  ending({ locale, title, day, link }) {
    const m = words({ locale }).letter;
    const blocks = [
      m.hello,
      m.ending(oneLine(title), partialDate(locale, day)),
      `${m.endingLink}\n${link}`,
      m.signature,
    ];
    return { subject: m.endingSubject(oneLine(title)), text: `${blocks.join('\n\n')}\n` };
  },
};
