/**
 * What an answer says for the directory: of whom answers, and of others whom it names and the directory lacks. Each part
 * only with the consent that goes with it; a new record is proposed with what was said of it, and nothing is made up to
 * complete it.
 */
import { LEGAL_FORMS } from '../../../kernel/vocabulary.ts';
import type { Document } from '../../records/public.ts';
import {
  type NamedRecord,
  type Question,
  type Questionnaire,
  questionsOf,
  type SentAnswer,
  type Values,
} from '../../surveys/public.ts';

export type ProposedKind = 'organisation' | 'cooperation';
export interface SaidOfRecord {
  kind: ProposedKind;
  /** Null: the directory did not know it when it was named; then `name` may be proposed. */
  id: string | null;
  name: string;
  /** Fields of the record, without its name. */
  said: Document;
}

type Answer = Pick<SentAnswer, 'values' | 'uses' | 'recordId'>;

export function saidOfRecords(asked: Questionnaire, { values, uses, recordId }: Answer): SaidOfRecord[] {
  const agreed = (use: 'map' | 'directory') => (code: string) => uses.includes(`${use}:${code}`);
  const [onMap, inDirectory] = [agreed('map'), agreed('directory')];
  const all = questionsOf(asked);
  const own = all.find((each) => isOwn(each) && (onMap(each.code) || inDirectory(each.code)));
  const kind = own?.kind === 'record' && own.of === 'cooperation' ? 'cooperation' : 'organisation';
  const fields = all.filter(({ code, goes }) => goes === 'directory' && inDirectory(code));
  const said = documentFrom(fields, values, kind);
  const first = own ? namedIn(values, own)[0] : undefined;
  const id = recordId ?? first?.id ?? null;
  const records: SaidOfRecord[] = [];
  if (id) records.push({ kind, id, name: '', said });
  else if (own && first && inDirectory(own.code)) records.push({ kind, id: null, name: first.name, said });
  for (const other of all)
    if (other.kind === 'record' && other !== own && other.of !== 'programme' && inDirectory(other.code))
      for (const each of namedIn(values, other))
        if (!each.id) records.push({ kind: other.of, id: null, name: each.name, said: {} });
  return records.filter((each) => each.id === null || Object.keys(each.said).length > 0);
}

/** The question that says who answers. */
const isOwn = (asked: Question): boolean =>
  (asked.kind === 'record' && asked.of !== 'programme' && (asked.goes === 'map' || asked.field === 'name')) ||
  (asked.kind === 'short_text' && asked.goes === 'directory' && asked.field === 'name');

function namedIn(values: Values, { code }: Question): readonly NamedRecord[] {
  const value = values[code];
  if (typeof value === 'string' && value.trim() !== '') return [{ id: null, name: value.trim() }];
  return Array.isArray(value)
    ? (value as readonly (string | NamedRecord)[]).filter((each) => typeof each === 'object')
    : [];
}

/** The fields of a record that answers fill, each only where the answer is one that the field takes. */
function documentFrom(fields: readonly Question[], values: Values, kind: ProposedKind): Document {
  const document: Document = {};
  const organisation = kind === 'organisation';
  for (const { code, field } of fields) {
    const value = values[code];
    if (value === undefined || value === null || field === undefined) continue;
    if (field === 'territories' && Array.isArray(value)) document.territories = value.map(String);
    else if (field === 'seat' && organisation && Array.isArray(value)) document.seat = String(value[0]);
    else if (field === 'networks' && organisation && Array.isArray(value))
      document.networks = (value as readonly NamedRecord[]).flatMap(({ id }) => id ?? []);
    else if (field === 'legalForm' && typeof value === 'string' && Object.hasOwn(LEGAL_FORMS, value))
      document.legalForm = value;
    else if (typeof value === 'string' && (field === 'summary' || (field === 'scale' && organisation)))
      document[field] = value;
  }
  return document;
}
