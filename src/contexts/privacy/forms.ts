/** What the forms about personal data send. Nothing sent is an empty text. */
import { type EmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import { isRight, type Right } from './domain/request.ts';

interface Sent {
  parseBody(): Promise<Record<string, unknown>>;
}

const LONGEST = 4000;

export async function sentTexts<Name extends string>(
  request: Sent,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const sent = await request.parseBody().catch(() => ({}) as Record<string, unknown>);
  const read = (name: Name) => {
    const value: unknown = sent[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '').trim() : '';
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>; // each name has its text
}

export const ASKED = ['droit', 'courriel', 'page', 'demande'] as const;
export type TypedRequest = Record<(typeof ASKED)[number], string>;
export type RequestFault = 'droit' | 'courriel' | 'demande';

export interface ReadRequest {
  right: Right;
  address: EmailAddress;
  page: string | null;
  body: string;
}

export function readRequest(typed: TypedRequest): ReadRequest | RequestFault[] {
  const { droit: right, demande: body } = typed;
  const address = parseEmailAddress(typed.courriel.toLowerCase());
  const faults: RequestFault[] = [];
  if (!isRight(right)) faults.push('droit');
  if (!address) faults.push('courriel');
  if (!isText(body)) faults.push('demande');
  if (!isRight(right) || !address || faults.length > 0) return faults;
  return { right, address, page: typed.page.slice(0, 500) || null, body };
}

export const isText = (text: string): boolean => text.length > 0 && text.length <= LONGEST;
