/**
 * What a record says once some imports are undone. A record is the sum of what was written of it, in order: people's
 * changes, and what each import said. Undoing an import leaves its words out of the sum; nothing else. So the order in
 * which imports are undone, or taken up again, changes nothing, and a word that somebody wrote after an import stands.
 * Three cases are told apart:
 * - nobody but undone imports wrote of the record: it is withdrawn;
 * - the record is there because of an undone import, and somebody, or another import, wrote of it too: the import that
 *   founded it last holds it up, and the record stays whole;
 * - else the record says what is left.
 */
import { type Change, type Document, replay, same } from './changes.ts';

/** What an import says of a record, by field; null: it took the field out. */
export interface Layer {
  id: number;
  importId: string;
  /** The version of the record once it was said. */
  version: number;
  /** Saying it made that version; else it only said again what stood. */
  written: boolean;
  /** Without it the record would not have been there. */
  founding: boolean;
  fields: Document;
  undone: boolean;
}

export interface Written {
  number: number;
  changes: readonly Change[];
  /** Written by undoing, or by taking up again: nobody's words. */
  settling: boolean;
}

export interface Stand {
  document: Document;
  withdrawn: boolean;
  /** Undone, and yet there: others rest on it. */
  held: boolean;
}

type Step = { changes: readonly Change[]; layer: Layer | null };

/** `valid`: whether a document is one of its kind. */
export function standOf(
  revisions: readonly Written[],
  layers: readonly Layer[],
  valid: (document: Document) => boolean,
): Stand {
  const steps = stepsOf(revisions, layers);
  const sum = (kept: (layer: Layer) => boolean) =>
    steps
      .filter(({ layer }) => !layer || kept(layer))
      .reduce<Document>((document, { changes }) => replay(document, changes), {});
  const active = steps.filter(({ layer }) => !layer?.undone);
  if (active.length === 0) return { document: sum(() => true), withdrawn: true, held: false };
  const founded = active.some(({ layer }) => layer?.founding) || steps[0]?.layer === null;
  const holding = founded ? null : steps.findLast(({ layer }) => layer?.founding)?.layer;
  const left = sum((layer) => !layer.undone || layer === holding);
  if (valid(left)) return { document: left, withdrawn: false, held: !founded };
  return { document: sum(() => true), withdrawn: false, held: true };
}

/** Fields that somebody, or another import that stands, wrote after this import did. */
export function writtenSince(
  revisions: readonly Written[],
  layers: readonly Layer[],
  importId: string,
): string[] {
  const steps = stepsOf(revisions, layers);
  const at = steps.findIndex(({ layer }) => layer?.importId === importId);
  const own = steps[at]?.layer?.fields ?? {};
  const later = steps.slice(at + 1).filter(({ layer }) => !layer?.undone);
  const touched = new Set(
    later.flatMap(({ changes, layer }) =>
      changes.flatMap(({ field, to }) => (layer && same(own[field] ?? null, to) ? [] : [field])),
    ),
  );
  return Object.keys(own)
    .filter((field) => touched.has(field))
    .sort();
}

/** What was written, in order: an import's words in the place of the revision that they made. */
function stepsOf(revisions: readonly Written[], layers: readonly Layer[]): Step[] {
  const inOrder = [...layers].sort((a, b) => a.version - b.version || a.id - b.id);
  const step = (layer: Layer): Step => ({ layer, changes: changesOf(layer) });
  return [...revisions]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ number, changes, settling }): Step[] => {
      const here = inOrder.filter(({ version }) => version === number);
      const made = here.find(({ written }) => written);
      const again = here.filter(({ written }) => !written).map(step);
      if (made) return [step(made), ...again];
      return settling ? again : [{ layer: null, changes: changes.filter(isSaid) }, ...again];
    });
}

const changesOf = ({ fields }: Layer): Change[] =>
  Object.entries(fields)
    .filter(([field]) => field !== 'withdrawn')
    .map(([field, to]) => ({ field, from: null, to }));

/** The mark of a withdrawn record follows from the rest: it is never a word of anybody's. */
const isSaid = ({ field }: Change): boolean => field !== 'withdrawn';
