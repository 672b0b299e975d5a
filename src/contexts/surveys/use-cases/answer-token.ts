/**
 * The address of an answer is drawn from the secret of the instance and the answer's own number: a letter of reminder
 * bears the same one, and a copy of the database opens none.
 */
import { createHash, createHmac } from 'node:crypto';
import type { Token } from '../../../platform/ids/token.ts';

const BYTES = 24;

export const answerToken = (secret: string, answerId: string): Token =>
  createHmac('sha256', secret)
    .update(`surveys.answer:${answerId}`)
    .digest()
    .subarray(0, BYTES)
    .toString('base64url') as Token;

/** What a respondent quotes to its organisers; it opens nothing. */
export const receiptOf = (answerId: string): string =>
  createHash('sha256').update(`surveys.receipt:${answerId}`).digest('hex').slice(0, 10).toUpperCase();

export const answerPath = (token: Token): string => `/enquetes/reponse/${token}`;
