/**
 * What is kept on the device until the server said that it has it. Pure.
 *
 * Invariants: what is typed leaves the device only once the server acknowledged that very text; a sending without an
 * answer is sent again word for word before anything newer, so that one's own text is never taken for another's.
 */
import type { SavedDraft } from '../domain/saved-draft.ts';

export type Fields = readonly (readonly [name: string, text: string])[];
/** One sending: the questions that were touched, their fields, the marks of what they were filled from. */
export interface Sending {
  codes: readonly string[];
  fields: Fields;
  marks: string;
}
export interface Entry {
  /** Of the answer. */
  path: string;
  /** Of the part, and where drafts of it go. */
  part: string;
  title: string;
  url: string;
  /** The tab that writes it; another one leaves it alone while that one lives. */
  tab: string;
  at: number;
  /** Sent, and never answered. */
  lost: Sending | null;
  now: Sending | null;
}

/** The question that a field, or a mark, is of: `code`, `code.autre`, `code.2`. */
export const codeOf = (name: string): string => name.split('.')[0] ?? name;

export function sendingOf(
  codes: ReadonlySet<string>,
  fields: Fields,
  marks: ReadonlyMap<string, string>,
): Sending {
  return {
    codes: [...codes],
    fields: fields.filter(([name]) => codes.has(codeOf(name))),
    marks: [...marks]
      .filter(([key]) => codes.has(codeOf(key)))
      .map(([key, mark]) => `${key}:${mark}`)
      .join(' '),
  };
}

const fieldsOf = (fields: Fields, code: string): string =>
  JSON.stringify(fields.filter(([name]) => codeOf(name) === code));

/** The touched questions that are still to be sent, given what the server took of a sending. */
export function stillToSend(
  touched: ReadonlySet<string>,
  sent: Sending,
  taken: SavedDraft['taken'],
  fields: Fields,
): Set<string> {
  return new Set(
    [...touched].filter(
      (code) => !taken.includes(code) || fieldsOf(fields, code) !== fieldsOf(sent.fields, code),
    ),
  );
}

/** Two sendings as one: of a question in both, the newer. */
export function merged(older: Sending, newer: Sending): Sending {
  const left = older.codes.filter((code) => !newer.codes.includes(code));
  const of = (name: string) => left.includes(codeOf(name));
  return {
    codes: [...left, ...newer.codes],
    fields: [...older.fields.filter(([name]) => of(name)), ...newer.fields],
    marks: [...older.marks.split(' ').filter((each) => of(codeOf(each.split(':')[0] ?? ''))), newer.marks]
      .filter((each) => each !== '')
      .join(' '),
  };
}

export const readMarks = (text: string): Map<string, string> =>
  new Map(
    text.split(' ').flatMap((each) => {
      const [key, mark] = each.split(':');
      return key && mark ? [[key, mark] as const] : [];
    }),
  );
