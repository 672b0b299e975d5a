/**
 * A document that another instance sent, as a document of ours: checked by the same schema as any. What a younger
 * version of the program added and we do not know is left out and counted; signs that command go from every text.
 */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Document, Json, Kind } from '../../records/public.ts';

export interface ReadDocument {
  document: Document;
  /** Fields that are unknown here. */
  dropped: number;
}

const ROUNDS = 5;

export function readDocument(kind: Kind, sent: { [key: string]: unknown }): Outcome<ReadDocument, string> {
  let dropped = 0;
  const raw = structuredClone(sent);
  for (let round = 0; ; round++) {
    const read = kind.schema.safeParse(raw);
    if (read.success) {
      const plain: Document = JSON.parse(JSON.stringify(read.data));
      // Read again: a text may be too short once its signs are gone.
      const again = kind.schema.safeParse(cleaned(plain));
      if (!again.success) return refused(firstPath(again.error.issues));
      return done({ document: JSON.parse(JSON.stringify(again.data)), dropped });
    }
    const { issues } = read.error;
    const known = issues.filter((issue) => issue.code !== 'unrecognized_keys');
    if (known.length > 0 || round === ROUNDS) return refused(firstPath(known.length > 0 ? known : issues));
    for (const issue of issues) {
      if (issue.code !== 'unrecognized_keys') continue;
      const holder = at(raw, issue.path);
      for (const key of issue.keys) {
        if (holder) delete holder[key];
        dropped++;
      }
    }
  }
}

const firstPath = (issues: readonly { path: readonly PropertyKey[] }[]): string =>
  (issues[0]?.path ?? []).map(String).join('.').slice(0, 120);

function at(value: unknown, path: readonly PropertyKey[]): Record<string, unknown> | null {
  const found = path.reduce<unknown>(
    (each, key) =>
      typeof each === 'object' && each !== null && Object.hasOwn(each, key)
        ? (each as Record<PropertyKey, unknown>)[key]
        : null,
    value,
  );
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null;
}

/** Line breaks and tabs stay; other signs that command, half characters and changes of direction go. */
const plainText = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

function cleaned(value: Json): Json {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}
