/** What the forms of remarks send. */
import { parseEmailAddress } from '../../kernel/email-address.ts';
import { DEEDS, type Deed, isTopic, type Topic } from './domain/remark.ts';

interface Sent {
  parseBody(): Promise<Record<string, unknown>>;
}

/** A reader of the fields that were sent; nothing sent is an empty text. */
export async function fieldsOf(request: Sent): Promise<(name: string, longest?: number) => string> {
  const sent = await request.parseBody().catch(() => ({}) as Record<string, unknown>);
  return (name, longest = 600) => {
    const value: unknown = Object.hasOwn(sent, name) ? sent[name] : '';
    return typeof value === 'string' ? plain(value).trim().slice(0, longest) : '';
  };
}

/** Nothing but line breaks and tabs among the signs that command, and no change of direction. */
const plain = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

export const LONGEST_BODY = 2000;

export interface TypedRemark {
  topic: string;
  body: string;
  author: string;
  email: string;
}
export const NOTHING_TYPED: TypedRemark = { topic: '', body: '', author: '', email: '' };

export type RemarkFault = 'sujet' | 'texte' | 'courriel';

/** `member`: signed in, so no address is asked. */
export function readRemark(read: (name: string, longest?: number) => string, member: boolean) {
  const typed: TypedRemark = {
    topic: read('sujet', 40),
    body: read('texte', LONGEST_BODY),
    author: read('auteur', 60).replaceAll(/[<>]/g, ''),
    email: read('courriel', 254),
  };
  const address = member ? null : parseEmailAddress(typed.email);
  const topic: Topic | null = isTopic(typed.topic) ? typed.topic : null;
  const faults: RemarkFault[] = [];
  if (!topic) faults.push('sujet');
  if (typed.body.length < 3) faults.push('texte');
  if (!member && !address) faults.push('courriel');
  return { typed, topic, address, faults };
}

export const readDeed = (text: string): Deed | null => DEEDS.find((deed) => deed === text) ?? null;
