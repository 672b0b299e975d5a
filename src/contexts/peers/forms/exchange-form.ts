/** Reading the forms of an exchange: the first answer, and a transfer. */
import { type EmailAddress, parseEmailAddress } from '../../../kernel/email-address.ts';
import { bearsContact } from '../../conduct/public.ts';
import { CODES, type Form } from '../domain/offer.ts';
import { USEFUL, type Useful } from '../domain/transfer.ts';
import type { Sent } from './offer-form.ts';

export interface TypedAnswer {
  holder: string;
  author: string;
  email: string;
  body: string;
}
export type AnswerFault = 'nom' | 'courriel' | 'message';

const nameIn = (sent: Sent): string => sent.text('nom', 60).replaceAll(/[<>\s]+/g, ' ');

/** `member`: signed in, so no address is asked. */
export function readAnswer(sent: Sent, member: boolean) {
  const typed: TypedAnswer = {
    holder: sent.text('au-nom', 60),
    author: nameIn(sent),
    email: sent.text('courriel', 300),
    body: sent.text('message', 4000),
  };
  const address: EmailAddress | null = parseEmailAddress(typed.email);
  const faults: AnswerFault[] = [];
  if (typed.author === '' && typed.holder === '') faults.push('nom');
  if (!member && !address) faults.push('courriel');
  if (typed.body === '') faults.push('message');
  return { typed, address, faults };
}

export interface TypedTransfer {
  title: string;
  form: string;
  happened: string;
  adapted: string;
  useful: string;
  author: string;
}
const TRANSFER_FAULTS = ['titre', 'forme', 'quand', 'adapte', 'utile', 'nom'] as const;
export type TransferFault = (typeof TRANSFER_FAULTS)[number];
export const isTransferFault = (field: string): field is TransferFault =>
  (TRANSFER_FAULTS as readonly string[]).includes(field);
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export interface ReadTransfer {
  title: string;
  form: Form;
  happened: string;
  adapted: string;
  useful: Useful | null;
  author: string;
}

/** `named`: this side speaks for a record, whose name stands. `today`: as `2026-11-22`; nothing happened after it. */
export function readTransfer(
  sent: Sent,
  { receiver, named, today }: { receiver: boolean; named: boolean; today: string },
): { typed: TypedTransfer; faults: TransferFault[]; transfer: ReadTransfer | null } {
  const typed: TypedTransfer = {
    title: sent.text('titre', 140).replaceAll(/\s+/g, ' '),
    form: sent.text('forme', 20),
    happened: sent.text('quand', 10),
    adapted: sent.text('adapte', 2000),
    useful: sent.text('utile', 10),
    author: nameIn(sent),
  };
  const form = CODES.forms.find((code) => code === typed.form);
  const useful = USEFUL.find((code) => code === typed.useful) ?? null;
  const real = PARTIAL_DATE.test(typed.happened) && isDay(typed.happened);
  const faults: TransferFault[] = [];
  // The other side reads it in the subject of a letter that they did not ask for.
  if (typed.title.length < 3 || /https?:|www\./i.test(typed.title) || bearsContact(typed.title))
    faults.push('titre');
  if (!form) faults.push('forme');
  if (!real || typed.happened > today || typed.happened < '1980') faults.push('quand');
  if (bearsContact(typed.adapted)) faults.push('adapte');
  if (receiver && !useful) faults.push('utile');
  if (!named && (typed.author === '' || bearsContact(typed.author))) faults.push('nom');
  if (faults.length > 0 || !form) return { typed, faults, transfer: null };
  const { title, happened, adapted, author } = typed;
  return {
    typed,
    faults,
    transfer: { title, form, happened, adapted, useful: receiver ? useful : null, author },
  };
}

/** The answer of the other side. */
export function readTransferAnswer(sent: Sent, { receiver, named }: { receiver: boolean; named: boolean }) {
  const confirmed = sent.text('geste', 20) === 'confirmer';
  const useful = USEFUL.find((code) => code === sent.text('utile', 10)) ?? null;
  const author = nameIn(sent);
  const faults: ('utile' | 'nom')[] = [];
  if (confirmed && receiver && !useful) faults.push('utile');
  if (confirmed && !named && (author === '' || bearsContact(author))) faults.push('nom');
  return { confirmed, useful: receiver ? useful : null, author, faults };
}

/** The 30th of February is no day. */
function isDay(text: string): boolean {
  const [year = '', month = '01', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}
