/** A letter: what the program has to say to one person, before it is written as a message. */
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Outcome } from '../../kernel/outcome.ts';

export interface Letter {
  to: EmailAddress;
  locale: Locale;
  subject: string;
  /** Always there: it is read everywhere. */
  text: string;
  html?: string;
  /** A UUID: the same letter sent again bears the same, so that whoever receives it can tell. */
  id: string;
  /** The address that ends these letters by a single POST (RFC 8058); for letters that come again. */
  unsubscribe?: string;
}

export interface Sender {
  name: string;
  address: EmailAddress;
}

export interface Mailer {
  /** False when letters are only kept for the operator: nobody receives them. */
  readonly delivers: boolean;
  /** A recipient refused for good is an answer; anything else that fails throws `LetterNotSent`. */
  send(letter: Letter): Promise<Outcome<null, 'recipient_refused'>>;
  /** Closes the connections. */
  stop(): void;
}

/** The server did not take the letter, or nobody knows whether it did. Never says to whom it was written. */
export class LetterNotSent extends Error {
  /** Whether it is sure that the letter was not taken: then it can be sent again without coming twice. */
  readonly certain: boolean;
  constructor(told: string, certain: boolean) {
    super(`a letter was not sent: ${told}`);
    this.name = 'LetterNotSent';
    this.certain = certain;
  }
}
