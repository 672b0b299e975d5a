/**
 * One row of a source as a record of its kind, or the reason why it cannot be one. What a cell does not say clearly stays
 * unknown, with a warning that names its column: a row is refused only when nothing would be left to find it by.
 */
import { beginning } from '../../../kernel/cells.ts';
import type { Document, Json } from '../../records/public.ts';
import type { Mapping } from './mapping.ts';
import { type Lookups, type ReadValue, readValues } from './read-values.ts';
import {
  FIRST_KEPT,
  fieldRefused,
  NAME_CUT,
  NO_NAME,
  NOTHING_TELLS,
  type Remark,
  remark,
} from './remarks.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets.ts';

export interface ReadRow {
  importedId: string;
  /** Null when the row is refused: the first remark says why. */
  document: Document | null;
  remarks: Remark[];
  /** Fields that the row did not say, and that the record cannot do without. */
  assumed: string[];
}

type Cells = Readonly<Record<string, string>>;

const NAME_LENGTH = 200;
const SUMMARY_LENGTH = 1200;

/** What tells this row from all others of its source; empty when nothing does. */
export const importedIdOf = ({ id }: Pick<Mapping, 'id'>, cells: Cells): string =>
  id
    .map((column) => cells[column] ?? '')
    .join(' ')
    .trim();

export function readRow(mapping: Mapping, cells: Cells, lookups: Lookups): ReadRow {
  const target = TARGETS[mapping.kind];
  const importedId = importedIdOf(mapping, cells);
  const remarks: Remark[] = [];
  const assumed = [...target.assumes];
  const refuse = (first: Remark): ReadRow => ({
    ...{ importedId, assumed },
    document: null,
    remarks: [first, ...remarks],
  });
  if (importedId === '') return refuse(remark(mapping.id.join(', '), NOTHING_TELLS));

  const document: Document = {};
  for (const [field, rules] of Object.entries(mapping.fields)) {
    const values = rules.flatMap((rule) => readValues(rule, cells, mapping, lookups, remarks));
    put(target, document, field, values, remarks, rules[0]?.from?.[0] ?? field);
  }
  if (typeof document.name !== 'string') return refuse(remark(fieldColumn(mapping, 'name'), NO_NAME));
  if (document.name.length > NAME_LENGTH) {
    remarks.push(remark(fieldColumn(mapping, 'name'), NAME_CUT));
    document.name = beginning(document.name, NAME_LENGTH);
  }
  if (typeof document.summary !== 'string' || document.summary === '') {
    document.summary = document.name;
    assumed.push('summary');
  } else document.summary = beginning(document.summary, SUMMARY_LENGTH);
  document.licence = mapping.recordLicence;
  target.finish(document, mapping, importedId, remarks);
  return { importedId, assumed, ...settle(target, document, remarks, mapping) };
}

/** Sets a field from its values: a list, a yes by code, or the one value. Dots lead into an object. */
function put(
  { lists, told }: Target,
  document: Document,
  path: string,
  values: readonly ReadValue[],
  remarks: Remark[],
  column: string,
): void {
  const present = values.filter((value): value is Json => value !== undefined);
  if (present.length === 0) return;
  const [field = '', inner] = path.split('.');
  if (inner !== undefined) {
    const object = { ...(document[field] as Document | undefined) };
    document[field] = object;
    object[inner] = lists.has(inner) || inner === 'months' ? present : (present[0] ?? null);
  } else if (lists.has(field)) {
    const texts = [...new Map(present.map((value) => [JSON.stringify(value), value])).values()];
    document[field] = texts;
  } else if (told.has(field)) {
    document[field] = Object.fromEntries(present.map((code) => [String(code), true]));
  } else {
    if (present.length > 1) remarks.push(remark(column, FIRST_KEPT));
    document[field] = present[0] ?? null;
  }
}

/** Takes out the fields that the schema refuses, each with a remark, as long as the row can stand without them. */
function settle(
  { kind, vital }: Target,
  document: Document,
  remarks: Remark[],
  mapping: Mapping,
): Pick<ReadRow, 'document' | 'remarks'> {
  const left = { ...document };
  for (let round = 0; round < 10; round++) {
    const parsed = kind.schema.safeParse(left);
    if (parsed.success) {
      const clean: Document = JSON.parse(JSON.stringify(parsed.data));
      return { document: clean, remarks };
    }
    for (const { path, message } of parsed.error.issues) {
      const field = String(path[0] ?? '');
      if (vital.includes(field) || !(field in left)) {
        const why = remark(fieldColumn(mapping, field), { fr: message, en: message });
        return { document: null, remarks: [why, ...remarks] };
      }
      delete left[field];
      remarks.push(remark(fieldColumn(mapping, field), fieldRefused(field, message)));
    }
  }
  return { document: null, remarks };
}

const fieldColumn = ({ fields }: Mapping, field: string): string =>
  Object.entries(fields)
    .filter(([path]) => path.split('.')[0] === field)
    .flatMap(([, rules]) => rules.flatMap(({ from = [] }) => from))
    .join(', ') || field;
