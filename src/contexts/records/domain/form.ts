/**
 * The form of a kind of record, as data: which fields a person may fill, in which groups, and how each is typed.
 * The same form adds, edits and proposes; the schema of the kind has the last word on what it reads (see
 * `read-form.ts`). A field that no form shows stays as it is.
 */
import type { Label } from '../../../kernel/locale.ts';
import type { Terms } from '../../../kernel/vocabulary.ts';
import type { RecordKind } from './kinds.ts';

export type Shape =
  /** One line, several, a web address, a day, or a year, month or day. */
  | { kind: 'line' | 'text' | 'address' | 'day' | 'when' }
  | { kind: 'whole' | 'number'; unit?: Label }
  /** Typed in euros, kept in cents. */
  | { kind: 'euros' }
  | { kind: 'yes_no' }
  | { kind: 'one_of' | 'some_of'; terms: Terms }
  /** For each word: yes, no, or nobody told. */
  | { kind: 'told'; terms: Terms }
  /** Months of the year. */
  | { kind: 'months' }
  | { kind: 'place' | 'places' }
  /** Other records, by their name; one a line when there are several. */
  | { kind: 'record' | 'records'; of: RecordKind }
  /** A record when one bears the name typed, words otherwise: kept under one key or the other. */
  | { kind: 'record_or_words'; of: RecordKind; record: string; words: string }
  /** One text a line. */
  | { kind: 'lines' }
  | { kind: 'group'; fields: readonly FormField[] }
  | { kind: 'rows'; fields: readonly FormField[] };

export interface FormField {
  /** The key in the document. */
  name: string;
  label: Label;
  hint?: Label;
  required?: true;
  as: Shape;
}

export interface FormGroup {
  code: string;
  label: Label;
  fields: readonly FormField[];
}

export interface RecordForm {
  kind: RecordKind;
  groups: readonly FormGroup[];
  /** Fields that are filled elsewhere, and that whoever reads a change is told of. */
  elsewhere?: readonly Pick<FormField, 'name' | 'label'>[];
}

/** What was typed or is to be shown: values by path, as in `stakeholders.0.roles`. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** How the texts of a form are told apart from what they name. */
export interface Lookups {
  /** The territory that a text names; `several` when it could be others too; null when it names none. */
  place(text: string): string | 'several' | null;
  placeLabel(id: string): string;
  /** The identifier of the record that bears this name, or null. */
  record(of: RecordKind, text: string): string | null;
  recordName(id: string): string | null;
}

export const fieldsOf = (form: RecordForm): readonly FormField[] =>
  form.groups.flatMap(({ fields }) => fields);
