/** The letter to somebody who is asked to code, as text. */
import type { WriteCoder } from '../use-cases/send-coder-letter.ts';
import { words } from './words.ts';

/** No word of a survey makes a line of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

export const writeCoder: WriteCoder = ({ locale, title, link }) => {
  const m = words({ locale }).coding.letter;
  const blocks = [m.hello, m.asked(oneLine(title)), `${m.link}\n${link}`, m.alone, m.ignore];
  return { subject: m.subject(oneLine(title)), text: `${blocks.join('\n\n')}\n` };
};
