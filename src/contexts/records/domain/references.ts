/**
 * Records that a document names, put in the identifiers of here. One that is not here is left out of what the document
 * says here: a list loses the item, or keeps it in words where the kind has words for it.
 */
import type { Document, Json } from './changes.ts';

/** For an identifier as home writes it: the one of here; or null, and the words to say it with. */
export type Named = ReadonlyMap<string, { id: string | null; words?: string | undefined }>;

/** Where an item may say in words whom it names: `stakeholders` → `{ record: 'organisation', words: 'group' }`. */
export type InWords = Readonly<Record<string, { record: string; words: string }>>;

/** The document as it can stand here, and its fields that say less here than at home. */
export function withNamed(
  document: Document,
  named: Named,
  inWords: InWords,
): { document: Document; partial: string[] } {
  const partial: string[] = [];
  const here: Document = {};
  for (const [field, value] of Object.entries(document)) {
    const seen = { lost: false };
    const next = placed(value, named, inWords[field], seen);
    if (next !== undefined) here[field] = next;
    if (seen.lost) partial.push(field);
  }
  return { document: here, partial };
}

function placed(
  value: Json,
  named: Named,
  words: InWords[string] | undefined,
  seen: { lost: boolean },
): Json | undefined {
  if (typeof value === 'string') {
    const known = named.get(value);
    if (!known) return value;
    if (known.id === null) seen.lost = true;
    return known.id ?? undefined;
  }
  if (Array.isArray(value)) return value.flatMap((each) => placed(each, named, words, seen) ?? []);
  if (typeof value !== 'object' || value === null) return value;
  return item(value, named, words, seen);
}

/** An object that names a record is nothing without it, unless words may stand there instead. */
function item(
  value: Document,
  named: Named,
  words: InWords[string] | undefined,
  seen: { lost: boolean },
): Document | undefined {
  const here: Document = {};
  for (const [key, each] of Object.entries(value)) {
    const next = placed(each, named, undefined, seen);
    if (next !== undefined) here[key] = next;
    else if (words?.record === key && typeof each === 'string') {
      const text = named.get(each)?.words ?? value[words.words];
      if (typeof text !== 'string' || text.trim().length < 2) return undefined;
      here[words.words] = text.trim().slice(0, 200);
    } else return undefined;
  }
  return here;
}
