/** Every note and every refusal has its sentence, in each language: a code without a case here does not compile. */
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../kernel/locale.ts';
import type { About, Note, NoteCode, NoteOf, Unlike } from '../domain/import-notes.ts';
import {
  type ImportRefusal,
  type RefusalCode,
  type RefusalOf,
  SHAPE_FAULTS,
} from '../domain/import-refusal.ts';
import { aboutText, noteText, refusalText } from './import-words.ts';

/** What the file says, and each sentence says again. */
const THEIRS = 'Q1.NAOK > 3';
const UNLIKE: Record<Unlike, true> = {
  ...{ equation: true, upload: true, language_switch: true, calculation: true, hidden_field: true },
  ...{ position: true, track: true, outline: true, image: true, sound: true, video: true },
  ...{ barcode: true, outer_file: true },
};

const NOTES: { [C in NoteCode]: readonly Omit<NoteOf<C>, 'code'>[] } = {
  unlike: Object.keys(UNLIKE).map((what) => ({ what: what as Unlike })),
  unknown_kind: [{ kind: THEIRS }],
  repeat: [{}],
  time: [{}],
  choices_elsewhere: [{}],
  too_many_options: [{ count: 210, most: 200 }],
  too_few_options: [{}],
  only_option: [{ option: { fr: THEIRS } }, { option: { fr: 'Oui', en: 'Yes' } }],
  ranking_cut: [{ count: 25, most: 20 }],
  comments_joined: [{}],
  two_scales: [{}],
  columns_as_questions: [{ columns: 13 }],
  boxes_as_rows: [{}],
  cells_as_questions: [{}],
  too_many_cells: [{ cells: 31 }],
  other_renamed: [{ label: THEIRS }],
  option_not_alone: [{ option: THEIRS }],
  read_only: [{}],
  was_hidden: [{}],
  condition: [{ condition: THEIRS }],
  condition_too_long: [{}],
  row_conditions: [{}],
  optional_now: [{}],
  optional_soft: [{}],
  optional_sometimes: [{}],
  array_filter: [{}],
  array_exclusion: [{}],
  choice_filter: [{}],
  default_answer: [{}],
  calculation: [{}],
  constraint: [{ constraint: THEIRS }],
  pattern: [{ pattern: THEIRS }],
  date_bound: [{ bound: THEIRS }],
  fewest_answers: [{}],
  validation: [{}],
  row_validation: [{}],
  total_exact: [{}],
  total_least: [{}],
  total_most: [{}],
  time_limit: [{}],
  least_length: [{}],
  other_number: [{}],
  random_order: [{}],
  random_question: [{}],
  random_group: [{}],
  alphabetical: [{}],
  computed_text: [{ text: THEIRS }],
  label_cut: [{}],
  broken: [{ at: 'options.0' }, { at: '' }],
  language_unsaid: [{ french: true }, { french: false }],
  untranslated: [{ texts: 1 }, { texts: 2 }],
  no_french: [{ language: 'nl' }],
  other_language: [{ language: 'nl' }],
  to_write: [{ privacy: true }, { privacy: false }],
  parts_joined: [
    { parts: 62, most: 60, lost: 0 },
    { parts: 62, most: 60, lost: 7 },
  ],
  media: [{}],
  interviewer_hints: [{}],
  error_messages: [{}],
  disabled_rows: [{ rows: 1 }, { rows: 2 }],
  unread_columns: [
    { columns: ['a', 'b'], more: 0 },
    { columns: ['a'], more: 1 },
  ],
  unread_table: [{ table: THEIRS }],
  quotas: [{}],
  assessments: [{}],
  default_answers: [{}],
  dates: [{}],
  end_address: [{}],
  end_message: [{}],
  welcome: [{}],
  more: [{ notes: 1 }, { notes: 2 }],
};
const REFUSALS: { [C in RefusalCode]: readonly Omit<RefusalOf<C>, 'code'>[] } = {
  unreadable_workbook: [{ told: { fr: 'Le classeur est abîmé.', en: 'The workbook is damaged.' } }],
  not_a_workbook: [{}],
  old_workbook: [{}],
  no_survey_sheet: [{}],
  damaged_csv: [{}],
  long_csv: [{ most: 10_000 }],
  wide_csv: [{ most: 200 }],
  full_sheet: [{ sheet: 'survey', cells: 300_000, most: 200_000 }],
  damaged_xml: [{}],
  xml_entities: [{}],
  not_a_survey: [{}],
  no_question: [{}],
  unknown_format: [{}],
  deep_json: [{ most: 64 }],
  other_shape: SHAPE_FAULTS.map((fault) => ({ format: 'terreau-survey/1', at: THEIRS, fault })),
};
const cases = <One>(all: Readonly<Record<string, readonly object[]>>): One[] =>
  Object.entries(all).flatMap(([code, each]) => each.map((values) => ({ code, ...values }) as One));
const notes = cases<Note>(NOTES);
const refusals = cases<ImportRefusal>(REFUSALS);

const sayNote = (locale: 'fr' | 'en') => (note: Note) => noteText({ locale }, note);
const sayRefusal = (locale: 'fr' | 'en') => (why: ImportRefusal) => refusalText({ locale }, why);

describe.each(LOCALES)('in %s', (locale) => {
  const told = [...notes.map(sayNote(locale)), ...refusals.map(sayRefusal(locale))];

  test('each is a whole sentence, with nothing left unsaid in it', () =>
    expect(
      told.filter((text) => !/^\S.{8,}\.$/su.test(text) || /undefined|null|NaN|\[object/.test(text)),
    ).toEqual([]));
  test('no two say the same', () => {
    const codes = new Map<string, string>();
    const same = notes.filter((note) => {
      const text = sayNote(locale)(note);
      const twin = codes.get(text);
      codes.set(text, note.code);
      return twin !== undefined;
    });
    expect(same).toEqual([]);
  });
  test('what comes from the file is said again as it is there', () => {
    const bearing = [...notes, ...refusals].filter((each) => JSON.stringify(each).includes(THEIRS));
    expect(bearing.length).toBeGreaterThan(10);
    const saying = told.filter((text) => text.includes(THEIRS));
    expect(saying.length).toBe(bearing.length);
  });
  test.each<[About, string]>([
    [{ question: 'Q1' }, 'Q1'],
    [{ group: 'Vous' }, 'Vous'],
    [{ number: '12' }, '12'],
    [{ list: 'formes' }, 'formes'],
  ])('what %o is of bears its name', (about, name) => expect(aboutText({ locale }, about)).toContain(name));
  test('a group without a name is told as such', () =>
    expect(aboutText({ locale }, { group: '' })).toMatch(/\p{L}{4}/u));
});

test('no sentence is the same in both languages', () => {
  const both = (say: (locale: 'fr' | 'en') => string) => say('fr') === say('en');
  expect(notes.filter((note) => both((locale) => sayNote(locale)(note)))).toEqual([]);
  expect(refusals.filter((why) => both((locale) => sayRefusal(locale)(why)))).toEqual([]);
});
test('in French, signs of punctuation are set apart by a space that does not break', () => {
  const said = [...notes.map(sayNote('fr')), ...refusals.map(sayRefusal('fr'))];
  expect(said.filter((text) => /[^\u00a0\u202f][:;!?»](\s|$)|«[^\u00a0]|\p{L}'\p{L}/u.test(text))).toEqual(
    [],
  );
});
