/** Hashes under the secret of the instance: of no use to whoever holds a copy of the database alone. */
import { createHmac } from 'node:crypto';
import { addressKey, type EmailAddress } from '../../../kernel/email-address.ts';
import { FORM_SECONDS } from '../domain/limits.ts';

const keyed = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest();

export const addressHash = (secret: string, email: EmailAddress): Buffer =>
  keyed(secret, `conduct address ${addressKey(email)}`);

export const personHash = (secret: string, personId: string): Buffer =>
  keyed(secret, `conduct person ${personId}`);

export const networkHash = (secret: string, network: string): Buffer =>
  keyed(secret, `conduct network ${network}`);

const SHAPE = /^([0-9a-z]{1,12})\.([\w-]{22})$/;

/**
 * What a form bears to say when it was first shown; the second of it is all that it tells. `sent`: the mark of the form
 * that is shown again, which stays as long as it is of use: a fault mended in a second was not written in a second.
 */
export function formMark(secret: string, at: Date, sent = ''): string {
  const age = ageOfForm(secret, sent, at);
  if (age !== null && age >= 0 && age <= FORM_SECONDS) return sent;
  const seconds = Math.floor(at.getTime() / 1000).toString(36);
  return `${seconds}.${seal(secret, seconds)}`;
}

/** Seconds since the form of this mark was shown; null when the mark is none of ours. */
export function ageOfForm(secret: string, mark: string, now: Date): number | null {
  const [, seconds = '', given] = SHAPE.exec(mark) ?? [];
  if (!given || given !== seal(secret, seconds)) return null;
  return now.getTime() / 1000 - Number.parseInt(seconds, 36);
}

const seal = (secret: string, seconds: string): string =>
  keyed(secret, `form ${seconds}`).toString('base64url').slice(0, 22);
