/** What the forms of accounts send. Nothing sent is an empty text; what is longer than any field is cut. */
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
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>; // each name has its text
}

/** A name that may sign contributions; null when it is none. */
export function readName(typed: string): string | null {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return /^[^\p{Cc}\p{Cf}<>]{2,60}$/u.test(name) ? name : null;
}
