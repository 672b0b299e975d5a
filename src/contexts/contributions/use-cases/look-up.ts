/** Finds at once everything that a form or some changes name: territories in memory, records in two queries. */
import type { Locale } from '../../../kernel/locale.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import {
  type Document,
  type FormField,
  fieldsOf,
  type Json,
  type Lookups,
  namesById,
  type RecordForm,
  type RecordKind,
  recordsNamed,
  type Typed,
} from '../../records/public.ts';
import { parsePlace } from '../../territories/public.ts';
import type { ContributionNeeds } from './needs.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KINDS: readonly RecordKind[] = ['cooperation', 'organisation', 'programme', 'resource', 'training'];

/** `typed`: texts to be read; `values`: documents or parts of them whose identifiers are to be named. */
export async function lookUp(
  { db, territories }: Pick<ContributionNeeds, 'db' | 'territories'>,
  form: RecordForm,
  locale: Locale,
  { typed = new Map(), values = [] }: { typed?: Typed; values?: readonly (Document | Json)[] },
): Promise<Lookups> {
  const asked = new Map<RecordKind, Set<string>>();
  for (const { of, pattern } of recordFields(fieldsOf(form), '')) {
    for (const [path, texts] of typed)
      if (pattern.test(path))
        for (const line of texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== ''))
          asked.set(of, (asked.get(of) ?? new Set()).add(normalise(line)));
  }
  const byName = new Map<string, string | null>();
  for (const of of KINDS)
    for (const { id, nameKey } of await recordsNamed(db, of, [...(asked.get(of) ?? [])])) {
      const key = `${of} ${nameKey}`;
      // A name that two records bear names neither.
      byName.set(key, byName.has(key) ? null : id);
    }
  const names = await namesById(db, [
    ...new Set([...identifiersIn(values), ...[...byName.values()].flatMap((id) => id ?? [])]),
  ]);
  return {
    place(text) {
      const parsed = parsePlace(territories, text, locale);
      return parsed.kind === 'found' ? parsed.id : parsed.kind === 'choices' ? 'several' : null;
    },
    placeLabel: (id) => {
      const known = territories.resolve(id);
      return known ? territories.label(known, locale) : id;
    },
    record: (of, text) => byName.get(`${of} ${normalise(text)}`) ?? null,
    recordName: (id) => names.get(id) ?? null,
  };
}

interface RecordField {
  of: RecordKind;
  pattern: RegExp;
}

function recordFields(fields: readonly FormField[], prefix: string): RecordField[] {
  return fields.flatMap(({ name, as }): RecordField[] => {
    const path = `${prefix}${name}`;
    if (as.kind === 'group') return recordFields(as.fields, `${path}\\.`);
    if (as.kind === 'rows') return recordFields(as.fields, `${path}\\.\\d+\\.`);
    return 'of' in as ? [{ of: as.of, pattern: new RegExp(`^${path}$`) }] : [];
  });
}

/** Every text in a value that has the shape of a record's identifier. */
function identifiersIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(identifiersIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(identifiersIn) : [];
}
