/** What the forms of contributions send, beside the fields of the record. */
import { z } from 'zod';
import { type EmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import type { FormFault, Typed } from '../records/public.ts';

/** A request whose form can be read. */
interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}

const LONGEST = 40_000;

/** Everything that was sent, by name; null when it is no form. */
export async function sentForm(request: Sent): Promise<Typed | null> {
  const body = await request.parseBody({ all: true }).catch(() => null);
  if (!body) return null;
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().flatMap((each) => (typeof each === 'string' ? [plain(each)] : [])),
    ]),
  );
}

/** What no text holds: nothing but line breaks and tabs among the signs that command, and no change of direction. */
const plain = (text: string): string =>
  text.slice(0, LONGEST).replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

export interface Signature {
  reason: string;
  source: string;
  author: string;
  email: string;
  /** The same, once it is one. */
  address: EmailAddress | null;
  licence: boolean;
}

export const NO_SIGNATURE: Signature = {
  reason: '',
  source: '',
  author: '',
  email: '',
  address: null,
  licence: false,
};

/** What a link may have put in the form beforehand: why, when it comes from a remark; and a source. */
export const startOf = (query: URLSearchParams): Pick<Signature, 'reason' | 'source'> => ({
  reason: plain(query.get('motif') ?? '').slice(0, 1000),
  source: plain(query.get('source') ?? '').slice(0, 2000),
});

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** Why, from which source and by whom; with what is missing. `member`: signed in, so no address is asked. */
export function readSignature(sent: Typed, member: boolean): { signature: Signature; faults: FormFault[] } {
  const text = (name: string) => (sent.get(name)?.[0] ?? '').trim();
  const signature: Signature = {
    reason: text('motif').slice(0, 1000),
    source: text('source').slice(0, 2000),
    author: text('auteur')
      .replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '')
      .slice(0, 60),
    email: text('courriel'),
    address: parseEmailAddress(text('courriel')),
    licence: text('licence') === 'oui',
  };
  const wrong: [string, boolean][] = [
    ['motif', signature.reason.length < 3],
    ['source', signature.source !== '' && !webAddress.safeParse(signature.source).success],
    ['courriel', !member && !signature.address],
    ['licence', !signature.licence],
  ];
  return { signature, faults: wrong.flatMap(([path, is]) => (is ? [{ path, fault: 'required' }] : [])) };
}

/** Before the name of a field: whose words are kept of two who changed it. */
export const KEEP = 'garder.';

/** The fields in which the words of the other stay; null when nothing was to be chosen. */
export function readTheirs(sent: Typed): string[] | null {
  const chosen = [...sent].filter(([name]) => name.startsWith(KEEP));
  if (chosen.length === 0 || !sent.has('vu')) return null;
  return chosen.filter(([, [whose]]) => whose === 'leur').map(([name]) => name.slice(KEEP.length));
}

/** The version that `vu` carries; null when it is none. */
export function seenVersion(sent: Typed): number | null {
  const text = sent.get('vu')?.[0] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
