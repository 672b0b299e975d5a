/**
 * What a form is filled with before anybody answers: what was said in the wave before and, where nothing was, what the
 * directory says of who answers. It counts only once it is saved. Invariant: what is emptied and saved is told to be
 * nothing, which is an answer of its own: it neither comes back, nor counts, nor is shown as a value.
 */
import type { Question } from './questions.ts';
import { NOTHING, otherKey, type Value, type Values, valueFault } from './values.ts';

/** The fields of a record that questions take up (`DIRECTORY_FIELDS`), as the directory has them. */
export interface KnownRecord {
  id: string;
  /** The code of the question that asks who answers, if one does. */
  own: string | null;
  document: Readonly<Record<string, unknown>>;
}

/** The code of the question that asks who answers: the first that names an organisation for the map, or its name. */
export const ownQuestion = (asked: readonly Question[]): string | null =>
  asked.find(
    (each) =>
      each.kind === 'record' && each.of !== 'programme' && (each.goes === 'map' || each.field === 'name'),
  )?.code ?? null;

/** What the directory says, each only where it is an answer to the question. */
export function fromDirectory(asked: readonly Question[], { id, own, document }: KnownRecord): Values {
  const values: Record<string, Value> = {};
  for (const question of asked) {
    const value =
      question.code === own && typeof document.name === 'string'
        ? [{ id, name: document.name }]
        : question.goes === 'directory'
          ? inDirectory(question, document)
          : undefined;
    if (value !== undefined && valueFault(question, value, undefined) === null) values[question.code] = value;
  }
  return values;
}

function inDirectory(
  question: Question,
  document: KnownRecord['document'],
): Exclude<Value, null> | undefined {
  const { field, kind } = question;
  if (!field) return undefined;
  const told = document[field];
  if (kind === 'territory') {
    const places = [told].flat().filter((each) => typeof each === 'string');
    return places.length > 0 ? places.slice(0, question.most) : undefined;
  }
  if (field === 'networks' && kind === 'record') {
    const named = [told].flat().flatMap((each) => (typeof each === 'string' ? [{ id: each, name: '' }] : []));
    return named.length > 0 ? named.slice(0, question.most) : undefined;
  }
  // A text would show the code of a form or of a scale.
  if ((field === 'legalForm' || field === 'scale') && kind !== 'choice') return undefined;
  return typeof told === 'string' && told !== '' ? told : undefined;
}

/** By code, and by `code.other`. A box that says yes is ticked by whoever answers, each time: never beforehand. */
export function beforehand(asked: readonly Question[], { previous, record }: Known): Values {
  const values: Record<string, Value> = record ? { ...fromDirectory(asked, record) } : {};
  for (const { code, kind } of asked) {
    if (kind === 'consent' || kind === 'file') continue;
    for (const key of [code, otherKey(code)]) {
      const value = previous?.values[key];
      if (value !== undefined && value !== NOTHING) values[key] = value;
    }
  }
  return values;
}
export interface Known {
  previous?: { values: Values } | null;
  record?: KnownRecord | null;
}

/** What was read of a form: undefined where it stood filled in beforehand is told to be nothing. */
export const withEmptied = (
  read: ReadonlyMap<string, Value | undefined>,
  filled: Values,
): Map<string, Value | undefined> =>
  new Map([...read].map(([key, value]) => [key, value === undefined && key in filled ? NOTHING : value]));
