/** Letters through an SMTP server: few connections kept open, short patience, and what went wrong told without names. */
import { createTransport } from 'nodemailer';
import { done, refused } from '../../kernel/outcome.ts';
import { LetterNotSent, type Mailer, type Sender } from './letter.ts';
import { messageOf } from './message.ts';

const CONNECTIONS = 2;
const CONNECT_MS = 10_000;
const GREETING_MS = 10_000;
/** Some servers look long at a letter before they take it. */
const SILENCE_MS = 60_000;

/** `url`: as `SMTP_URL`; `smtps:` is TLS from the first byte, `smtp:` is STARTTLS where the server offers it. */
export function smtpMailer({ url, from, clock }: { url: string; from: Sender; clock: () => Date }): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: SILENCE_MS,
  });
  return {
    delivers: true,
    async send(letter) {
      try {
        await transport.sendMail(messageOf(letter, from, clock()));
        return done(null);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'recipient_refused') return refused(failure);
        throw failure;
      }
    },
    stop: () => transport.close(),
  };
}

/** Failures that come before the text goes out. */
const BEFORE_THE_TEXT = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EENVELOPE', 'EREQUIRETLS']);

/** What nodemailer tells of an error, without the server's words: they often repeat the address. */
function failureOf(error: unknown): 'recipient_refused' | LetterNotSent {
  const { code, command, responseCode, syscall } = (error ?? {}) as {
    code?: string;
    command?: string;
    responseCode?: number;
    syscall?: string;
  };
  const forGood = responseCode !== undefined && responseCode >= 500;
  if (code === 'EENVELOPE' && command === 'RCPT TO' && forGood) return 'recipient_refused';
  // A line that breaks or falls silent may do so after the text went out: only an answer says what became of it.
  const answered = responseCode !== undefined || syscall === 'connect';
  const certain = answered || BEFORE_THE_TEXT.has(code ?? '');
  const told = [code ?? 'no code', command, responseCode].filter((part) => part !== undefined).join(' ');
  return new LetterNotSent(told, certain);
}
