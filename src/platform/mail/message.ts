/** From a letter to what nodemailer writes as a message. No text of ours can begin a header or name a recipient. */
import type { SendMailOptions } from 'nodemailer';
import type { Letter, Sender } from './letter.ts';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

export function messageOf(letter: Letter, from: Sender, at: Date): SendMailOptions {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from: { name: oneLine(from.name), address: from.address },
    to: { name: '', address: letter.to },
    envelope: { from: from.address, to: letter.to },
    subject: oneLine(letter.subject),
    text: letter.text,
    ...(letter.html !== undefined && { html: letter.html }),
    date: at,
    messageId: `<${letter.id}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.locale,
      ...(letter.unsubscribe !== undefined && {
        // Written as they are: folded or encoded, mail programs no longer know them.
        'List-Unsubscribe': { prepared: true, value: `<${oneLine(letter.unsubscribe)}>` },
        'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
