/** Words of what is told of a questionnaire made elsewhere, in English. */
import { count } from '../../../platform/i18n/say.ts';
import type { Unlike } from '../domain/import-notes.ts';
import type { ShapeFault } from '../domain/import-refusal.ts';
import type { ImportedWords } from '../messages.fr/imported.ts';

const UNLIKE: Readonly<Record<Unlike, string>> = {
  equation: 'an equation is not carried over.',
  upload: 'the upload of files is not carried over: add a question “File to attach”.',
  language_switch: 'the choice of a language is not carried over: each page here offers it.',
  calculation: 'a calculation is not carried over.',
  hidden_field: 'a hidden field is not carried over.',
  position: 'a position taken by a device is not carried over: ask for a territory.',
  track: 'a track is not carried over.',
  outline: 'an outline is not carried over.',
  image: 'a picture to take is not carried over: add a question “File to attach”.',
  sound: 'a sound to record is not carried over.',
  video: 'a video to take is not carried over.',
  barcode: 'a barcode to scan is not carried over.',
  outer_file: 'an outer file is not carried over.',
};
const SHAPE: Readonly<Record<ShapeFault, string>> = {
  missing: 'something is missing',
  kind: 'this is not of the kind that is expected',
  value: 'this value is not allowed',
  size: 'this is too long, too short, too many or too few',
  unknown_key: 'this name is not of the format',
  other: 'something is wrong',
};
/** A sentence that goes on after a colon. */
const goingOn = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const imported: ImportedWords = {
  about: {
    number: (number) => `question no. ${number}`,
    list: (name) => `list “${name}”`,
    group: 'a group without a name',
  },
  note: {
    unlike: ({ what }) => UNLIKE[what],
    unknown_kind: ({ kind }) => `the kind “${kind}” does not exist here: the question is left out.`,
    repeat: () => 'a repeated group is not carried over: its questions are left out.',
    time: () => 'the time of day is not carried over: a text is asked for.',
    choices_elsewhere: () => 'its choices stand in another file: a text is asked for.',
    too_many_options: ({ count: options, most }) =>
      `it offers ${options} answers, more than ${most}: a text is asked for.`,
    too_few_options: () => 'it offers fewer than two answers: a text is asked for.',
    only_option: ({ option }) =>
      `it offers one answer only, “${option.en || option.fr}”: it is a box to tick.`,
    ranking_cut: ({ count: options, most }) =>
      `only the first ${most} answers of ${options} are to be ranked.`,
    comments_joined: () => 'the comments beside each choice become a single text.',
    two_scales: () => 'its two scales become two tables.',
    columns_as_questions: ({ columns }) =>
      `its ${columns} columns are too many for a table: a question a row.`,
    boxes_as_rows: () => 'a table of boxes to tick becomes a question a row.',
    cells_as_questions: () => 'a table of texts or numbers becomes a question a cell.',
    too_many_cells: ({ cells }) => `a table of ${cells} cells has no equivalent: it is left out.`,
    other_renamed: ({ label }) => `the label “${label}” becomes “Other”.`,
    option_not_alone: ({ option }) => `the answer “${option}” no longer excludes the others.`,
    read_only: () => 'it was read and not filled in: it is a text here.',
    was_hidden: () => 'it was hidden: it is shown here.',
    condition: ({ condition }) => `the condition “${condition}” is not carried over: everybody sees it.`,
    condition_too_long: () => 'its condition, too long, is not carried over: everybody sees it.',
    row_conditions: () => 'the conditions of its rows are not carried over: all are shown.',
    optional_now: () => 'it was required of those who saw it: shown to everybody, it is optional here.',
    optional_soft: () => 'it was asked for without being required: it is optional here.',
    optional_sometimes: () => 'it was required in some cases only: it is optional here.',
    array_filter: () => 'the rows taken from another question are all offered.',
    array_exclusion: () => 'the rows set aside by another question are all offered.',
    choice_filter: () => 'the filter of the choices is not carried over: all are offered.',
    default_answer: () => 'the default answer is not carried over.',
    calculation: () => 'the calculation that fills it in is not carried over.',
    constraint: ({ constraint }) => `the constraint “${constraint}” is not carried over.`,
    pattern: ({ pattern }) => `the input rule “${pattern}” is not carried over.`,
    date_bound: ({ bound }) => `the bound “${bound}” of the date is not carried over.`,
    fewest_answers: () => 'the least number of answers is not carried over.',
    validation: () => 'the validation rule is not carried over.',
    row_validation: () => 'the validation rule of each row is not carried over.',
    total_exact: () => 'the expected total is not checked.',
    total_least: () => 'the least total is not checked.',
    total_most: () => 'the greatest total is not checked.',
    time_limit: () => 'the time allowed to answer is not carried over.',
    least_length: () => 'the least length is not carried over.',
    other_number: () => 'the text of “Other” no longer has to be a number.',
    random_order: () => 'the random order is not carried over.',
    random_question: () => 'the random draw among questions is not carried over.',
    random_group: () => 'the random draw among parts is not carried over.',
    alphabetical: () => 'the alphabetical order is not carried over: answers stand in that of the file.',
    computed_text: ({ text }) => `the computed text “${text}” is not carried over.`,
    label_cut: () => 'its label, too long, is cut.',
    broken: ({ at }) => `left out, because it does not hold together (${at || 'shape'}).`,
    language_unsaid: ({ french }) =>
      `The form does not say its language: its texts are taken ${french ? 'to be French' : 'as texts without a language'}.`,
    untranslated: ({ texts }) =>
      `${count('en', texts, 'text has', 'texts have')} no French: another language stands in, to be translated.`,
    no_french: ({ language }) =>
      `The file has no French: its texts (${language}) stand in, and are to be translated.`,
    other_language: ({ language }) => `The texts in “${language}” are not carried over.`,
    to_write: ({ privacy }) =>
      privacy
        ? 'Whom the survey addresses is still to be written; what becomes of the answers is to be read again.'
        : 'Whom the survey addresses and what becomes of the answers are still to be written.',
    parts_joined: ({ parts, most, lost }) =>
      `There are ${parts} parts, more than ${most}: the questions of the last ones are joined${lost > 0 ? `, but for ${lost}, left out` : ''}.`,
    media: () => 'The images and sounds of questions and choices are not carried over.',
    interviewer_hints: () => 'The hints for interviewers are not carried over.',
    error_messages: () => 'The error messages of the form are not carried over.',
    disabled_rows: ({ rows }) =>
      `${count('en', rows, 'disabled row is', 'disabled rows are')} not carried over.`,
    unread_columns: ({ columns, more }) =>
      `What these columns say is not carried over: ${columns.join(', ')}${more > 0 ? `, and ${count('en', more, 'other', 'others')}` : ''}.`,
    unread_table: ({ table }) =>
      `The table “${table}” of the file is not read: what it holds is not carried over.`,
    quotas: () => 'Quotas are not carried over.',
    assessments: () => 'Assessments are not carried over.',
    default_answers: () => 'Default answers are not carried over.',
    dates: () => 'The dates of the file are not carried over: open a wave.',
    end_address: () => 'The address at the end is not carried over.',
    end_message: () => 'The end message is not carried over.',
    welcome: () => 'The welcome message is not carried over.',
    more: ({ notes }) =>
      `${count('en', notes, 'other point is not told', 'other points are not told')} here: read the questionnaire again beside the file.`,
  },
  refusal: {
    unreadable_workbook: ({ told }) => goingOn(told.en),
    not_a_workbook: () => 'it is not a readable .xlsx workbook. Save it again, then start over.',
    old_workbook: () => 'it is an .xls workbook of before 2007: save it as .xlsx, then start over.',
    no_survey_sheet: () => 'it has no sheet “survey” with columns “type” and “name”: it is not an XLSForm.',
    damaged_csv: () => 'this CSV is damaged. Export it again from the spreadsheet.',
    long_csv: ({ most }) => `this CSV has more than ${count('en', most, 'row', 'rows')}.`,
    wide_csv: ({ most }) =>
      `this CSV has more than ${count('en', most, 'column', 'columns')}: keep those that the questionnaire uses.`,
    full_sheet: ({ sheet, cells, most }) =>
      `its sheet “${sheet}” has ${count('en', cells, 'filled cell', 'filled cells')}, ${most} at most: cut the questionnaire in several.`,
    damaged_xml: () => 'this XML is damaged. Export the survey structure again from LimeSurvey (.lss).',
    xml_entities: () => 'this XML defines entities, which an export of LimeSurvey does not.',
    not_a_survey: () =>
      'it is not a LimeSurvey survey structure (.lss). Export the whole survey, neither a group nor a question.',
    no_question: () => 'no question was found in it.',
    unknown_format: () =>
      'it is neither JSON, nor an XLSForm (.xlsx or .csv), nor a LimeSurvey structure (.lss).',
    deep_json: ({ most }) => `this JSON nests more than ${count('en', most, 'level', 'levels')}.`,
    other_shape: ({ format, at, fault }) =>
      `this JSON does not follow the format ${format}. At ${at === '' ? 'its root' : `“${at}”`}, ${SHAPE[fault]}.`,
  },
};
