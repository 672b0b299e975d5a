/** What the forms of moderation send. */
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

/** Whole days; null when it is no number. */
export const readDays = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

export const SHORTEST = 10;
export const LONGEST = 2000;
