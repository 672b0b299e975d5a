/** The fields of a form that was sent, cleaned of what no text holds. */
import type { RequestContext } from './routes.ts';

const LONGEST = 20_000;

export interface SentFields {
  /** The first value under a name, spaces around it dropped; empty when there is none. */
  text(name: string, longest?: number): string;
  /** Every value under a name. */
  texts(name: string): readonly string[];
}

/** None when what was sent is not a form. */
export async function sentFields(c: RequestContext): Promise<SentFields> {
  const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  const sent = new URLSearchParams(isForm ? await c.req.text() : '');
  const fields = new Map<string, string[]>();
  for (const [name, value] of sent) {
    const text = plain(value).trim();
    const known = fields.get(name);
    if (known) known.push(text);
    else fields.set(name, [text]);
  }
  return {
    text: (name, longest = LONGEST) => cut(fields.get(name)?.[0] ?? '', longest),
    texts: (name) => fields.get(name) ?? [],
  };
}

/** Nothing but line breaks and tabs among the signs that command, no change of direction, no half of a pair. */
const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

/** No half of a pair at the cut either. */
const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');

/** What is written on one line: a name, a title. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
