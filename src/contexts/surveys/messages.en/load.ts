/** Words of the page where a table of answers is loaded. */
import { count } from '../../../platform/i18n/say.ts';
import type { LoadWords } from '../messages.fr/load.ts';

export const load: LoadWords = {
  title: 'Load a table of answers',
  lead: 'For answers that came otherwise: on paper, by telephone, in a spreadsheet. Nothing is loaded before it was tried.',
  back: 'Waves and answers',
  link: 'Load a table of answers (CSV, or copied from a spreadsheet)',
  noWave: 'No wave is open: open one to load answers into it.',
  how: 'One row an answer, one column a question, with the names of the columns of the export or the wording of the question, in French or in English. Under “counted”, write “yes” where the person agrees that the answer is counted; otherwise it is kept, and counts nowhere. Other consents have a column each in the empty table: “yes” where the person gave it. A column “id”, if you have one, keeps the same answer from being loaded twice.',
  template: 'Empty table (CSV).',
  codebook: 'What columns mean (CSV).',
  text: 'The table',
  textNote: 'Paste it from your spreadsheet, with its line of titles, or choose a file below.',
  file: 'Or a CSV file, in place of the text',
  try: 'Try without loading',
  submit: (n) => `Load ${count('en', n, 'answer', 'answers')}`,
  ready: (n) => `${count('en', n, 'answer can be loaded', 'answers can be loaded')}.`,
  loaded: (n) => `${count('en', n, 'answer loaded', 'answers loaded')}.`,
  already: (n) =>
    `${count('en', n, 'row is loaded already', 'rows are loaded already')}: nothing of it changes.`,
  twice: (n) =>
    `${count('en', n, 'row is repeated', 'rows are repeated')}, and ${n > 1 ? 'count' : 'counts'} once.`,
  faulty: (n) =>
    `${count('en', n, 'row is not loaded', 'rows are not loaded')}: mend ${n > 1 ? 'them' : 'it'} below, then try again. What is loaded already will not be so twice.`,
  worded: (list) => `Columns known by the wording of their question: ${list}.`,
  asColumn: (heading, name) => `“${heading}” (${name})`,
  unknown: (names) => `Columns left aside, which the questionnaire does not have: ${names}.`,
  faults: (shown, all) => (shown < all ? `What is to be mended: ${shown} of ${all}` : 'What is to be mended'),
  line: 'Line',
  question: 'Question',
  fault: 'What is wrong',
  erased: 'This answer was erased by whoever gave it: it is not taken again. Take the line off.',
  whole: 'the whole line',
  refused: {
    no_wave: 'Choose a wave that is open. Nothing was loaded.',
    empty: 'Paste a table, or choose a file, with a line of titles and at least one answer.',
    no_column:
      'No column bears the name of a column of the export, nor the wording of a question. Begin with the empty table below.',
    too_many: 'More than 2,000 rows: load them in several goes.',
    unknown_places:
      'More than 200 places are not known: check that the column of territories bears names or INSEE codes, or load the table in several goes.',
    too_large: 'This table is over 2 MB: load it in several goes. Nothing was loaded.',
  },
};
