/**
 * What is told of a questionnaire made elsewhere: what could not be carried over, and what was approximated. A note is a
 * code and its values, never a sentence: the page says it in the language of who reads. Names and texts that come from the
 * file stay as the file has them, cut where they are long.
 */
import type { Said } from './questions.ts';

type Nothing = Record<never, never>;
/** What has no like here, and whose questions or rows are left behind. */
export type Unlike =
  | 'equation'
  | 'upload'
  | 'language_switch'
  | 'calculation'
  | 'hidden_field'
  | 'position'
  | 'track'
  | 'outline'
  | 'image'
  | 'sound'
  | 'video'
  | 'barcode'
  | 'outer_file';

/** The values of each note, by its code. */
interface NoteValues {
  // What becomes of a question of a kind, or with a list, that we have otherwise or not at all.
  unlike: { what: Unlike };
  unknown_kind: { kind: string };
  repeat: Nothing;
  time: Nothing;
  choices_elsewhere: Nothing;
  too_many_options: { count: number; most: number };
  too_few_options: Nothing;
  only_option: { option: Said };
  ranking_cut: { count: number; most: number };
  comments_joined: Nothing;
  two_scales: Nothing;
  columns_as_questions: { columns: number };
  boxes_as_rows: Nothing;
  cells_as_questions: Nothing;
  too_many_cells: { cells: number };
  other_renamed: { label: string };
  option_not_alone: { option: string };
  read_only: Nothing;
  was_hidden: Nothing;
  // Who is shown a question, and who has to answer it.
  condition: { condition: string };
  condition_too_long: Nothing;
  row_conditions: Nothing;
  optional_now: Nothing;
  optional_soft: Nothing;
  optional_sometimes: Nothing;
  // What may be answered, and in which order it is proposed.
  array_filter: Nothing;
  array_exclusion: Nothing;
  choice_filter: Nothing;
  default_answer: Nothing;
  calculation: Nothing;
  constraint: { constraint: string };
  pattern: { pattern: string };
  date_bound: { bound: string };
  fewest_answers: Nothing;
  validation: Nothing;
  row_validation: Nothing;
  total_exact: Nothing;
  total_least: Nothing;
  total_most: Nothing;
  time_limit: Nothing;
  least_length: Nothing;
  other_number: Nothing;
  random_order: Nothing;
  random_question: Nothing;
  random_group: Nothing;
  alphabetical: Nothing;
  // Texts.
  computed_text: { text: string };
  label_cut: Nothing;
  /** `at`: the part of the question that is wrong; empty of it as a whole. */
  broken: { at: string };
  // Of the file as a whole.
  language_unsaid: { french: boolean };
  untranslated: { texts: number };
  no_french: { language: string };
  other_language: { language: string };
  /** `privacy`: whether the file says what becomes of the answers. */
  to_write: { privacy: boolean };
  /** `lost`: questions that no part had room for. */
  parts_joined: { parts: number; most: number; lost: number };
  media: Nothing;
  interviewer_hints: Nothing;
  error_messages: Nothing;
  disabled_rows: { rows: number };
  /** `more`: those that are not named. */
  unread_columns: { columns: readonly string[]; more: number };
  unread_table: { table: string };
  quotas: Nothing;
  assessments: Nothing;
  default_answers: Nothing;
  dates: Nothing;
  end_address: Nothing;
  end_message: Nothing;
  welcome: Nothing;
  /** So many that they are not told one by one. */
  more: { notes: number };
}
export type NoteCode = keyof NoteValues;
export type NoteOf<Code extends NoteCode> = { [C in Code]: { code: C } & NoteValues[C] }[Code];
export type Note = NoteOf<NoteCode>;

/** What of the file a note is about, by its name there: a question by its number where it has none. */
export type About = { question: string } | { number: string } | { group: string } | { list: string };
/** A note about a part of the file, or about all of it. */
export interface Left {
  about: About | null;
  note: Note;
}

const LONGEST = 500;
/** Text of the file as a note bears it. */
export const noted = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()} […]` : text;

const MOST = 2000;
/** No more than a page can tell; how many others there are is told last. */
export const bounded = (left: readonly Left[]): readonly Left[] =>
  left.length > MOST
    ? [...left.slice(0, MOST), { about: null, note: { code: 'more', notes: left.length - MOST } }]
    : left;
