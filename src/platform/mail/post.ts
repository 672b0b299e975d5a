/**
 * Letters that a page sends on the spot: sign-in links and the like. They leave in the background, so that no page
 * waits for a mail server, nor tells by its delay whether a letter left. They are not kept in the queue of jobs: what
 * they bear is a secret for ten minutes. One that is lost with the process is asked again by its reader.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import { LetterNotSent, type Mailer } from './letter.ts';

export interface Note {
  to: EmailAddress;
  locale: Locale;
  subject: string;
  text: string;
}
export type Post = (note: Note) => void;

const PAUSES_MS = [0, 2_000, 15_000];

export function postOf(mailer: Mailer, log: Pick<Logger, 'error'>): Post {
  const send = async (note: Note) => {
    const letter = { ...note, id: randomUUID() };
    for (const [tried, wait] of PAUSES_MS.entries()) {
      await pause(wait, undefined, { ref: false });
      try {
        await mailer.send(letter);
        return;
      } catch (error) {
        const again = error instanceof LetterNotSent && error.certain && tried < PAUSES_MS.length - 1;
        if (again) continue;
        log.error({ err: error }, 'a letter was not sent');
        return;
      }
    }
  };
  return (note) => void send(note);
}
