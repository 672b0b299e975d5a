/**
 * Imports a bibliography: dry unless asked. A work that is here already, by its DOI, its ISBN, its address or its title,
 * is told and left as it is; one that the same source brought before is brought up to date, and what people changed
 * since stands.
 */
import type { ResourceKind } from '../../../kernel/vocabulary.ts';
import { recordId } from '../../../platform/ids/uuid-v5.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import {
  type Document,
  freeSlug,
  type ImportReport,
  importRecords,
  rehearseImport,
  type SaveNeeds,
} from '../../records/public.ts';
import { documentOf, type Entry, type Marks, marksOf, type Refused } from '../domain/entry.ts';
import { RESOURCE } from '../domain/kind.ts';

export interface Known {
  id: string;
  slug: string;
  nameKey: string;
  marks: Marks;
}

export interface ResourceImport extends Pick<ImportReport, 'created' | 'changed' | 'unchanged'> {
  read: number;
  refused: Refused[];
  /** Works that are here already, or twice in the file. */
  doubles: { line: number; title: string; of: string; by: 'doi' | 'isbn' | 'address' | 'title' }[];
  /** Names of people that were left out. */
  persons: number;
}

export async function importResources(
  needs: SaveNeeds,
  { entries, refused }: { entries: readonly Entry[]; refused: readonly Refused[] },
  {
    source,
    unnamed,
    apply,
    known,
  }: { source: string; unnamed: ResourceKind; apply: boolean; known: readonly Known[] },
): Promise<ResourceImport> {
  const seen = needs.clock().toISOString().slice(0, 10);
  const index = new MarkIndex(known);
  const slugs = new Set(known.map(({ slug }) => slug));
  const all = [...refused];
  const doubles: ResourceImport['doubles'] = [];
  const incoming: { kind: typeof RESOURCE; id: string; slug: string; document: Document }[] = [];
  let persons = 0;
  for (const entry of entries) {
    const made = documentOf(entry, unnamed, seen);
    if (isRefused(made)) {
      all.push(made);
      continue;
    }
    const marks = marksOf({ ...entry, url: String(made.url ?? '') });
    const nameKey = normalise(String(made.name));
    const id = recordId('resource', `${source}/${marks.doi ?? marks.isbn ?? marks.address ?? nameKey}`);
    const double = index.find(marks, nameKey);
    if (double && (double.known.id !== id || incoming.some((each) => each.id === id))) {
      doubles.push({ line: entry.line, title: String(made.name), of: double.known.slug, by: double.by });
      continue;
    }
    const slug = double?.known.slug ?? freeSlug(String(made.name), slugs);
    slugs.add(slug);
    index.add({ id, slug, nameKey, marks });
    incoming.push({ kind: RESOURCE, id, slug, document: made });
    persons += entry.persons;
  }
  const report = apply
    ? await importRecords(needs, source, `Bibliographie «\u00a0${source}\u00a0»`, incoming)
    : await rehearseImport(needs, source, incoming);
  const { created, changed, unchanged } = report;
  return {
    read: entries.length + refused.length,
    refused: all,
    doubles,
    persons,
    created,
    changed,
    unchanged,
  };
}

const isRefused = (made: Document | Refused): made is Refused =>
  typeof made.reason === 'string' && 'about' in made;

/** Works by each of their marks. */
class MarkIndex {
  private readonly byMark = new Map<string, Known>();

  constructor(known: readonly Known[]) {
    for (const each of known) this.add(each);
  }

  add(known: Known): void {
    for (const { key } of keysOf(known.marks, known.nameKey))
      if (!this.byMark.has(key)) this.byMark.set(key, known);
  }

  find(marks: Marks, nameKey: string): { known: Known; by: 'doi' | 'isbn' | 'address' | 'title' } | null {
    for (const { key, by } of keysOf(marks, nameKey)) {
      const known = this.byMark.get(key);
      // Two works with a DOI each are two works, whatever their titles.
      if (known && !(by === 'title' && marks.doi && known.marks.doi && marks.doi !== known.marks.doi))
        return { known, by };
    }
    return null;
  }
}

const keysOf = ({ doi, isbn, address }: Marks, nameKey: string) =>
  (
    [
      ['doi', doi],
      ['isbn', isbn],
      ['address', address],
      // A title of one or two words names many works.
      ['title', nameKey.split(' ').length > 2 ? nameKey : null],
    ] as const
  ).flatMap(([by, mark]) => (mark ? [{ by, key: `${by} ${mark}` }] : []));
