/** What the forms of accounts send. Nothing sent is an empty text; what is longer than any field is cut. */
import type { TrailFilters } from './domain/trail-filters.ts';

/** A request whose form can be read. */
interface Sent {
  parseBody(): Promise<Record<string, unknown>>;
}

const LONGEST = 600;

export async function sentFields<Name extends string>(
  request: Sent,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const sent = await request.parseBody().catch(() => ({}) as Record<string, unknown>);
  const read = (name: Name) => {
    const value: unknown = sent[name];
    return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, LONGEST) : '';
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>; // each name has its text
}

/** A name that may sign contributions; null when it is none. */
export function readName(typed: string): string | null {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return /^[^\p{Cc}\p{Cf}<>]{2,60}$/u.test(name) ? name : null;
}

const realDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** What the audit trail is narrowed to; what is no day is left out. */
export function readTrailFilters(query: URLSearchParams): TrailFilters {
  const read = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200);
  const day = (name: string) => (realDay(read(name)) ? read(name) : '');
  return {
    actor: read('acteur'),
    action: read('action'),
    subject: read('sujet'),
    from: day('du'),
    to: day('au'),
  };
}

/** A longer text of a form, as it was sent; empty when there is none, or when it is too long to be what is expected. */
export async function sentText(request: Sent, name: string, longest: number): Promise<string> {
  const sent = await request.parseBody().catch(() => ({}) as Record<string, unknown>);
  const value = sent[name];
  return typeof value === 'string' && value.length <= longest ? value : '';
}
