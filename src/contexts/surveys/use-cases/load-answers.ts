/**
 * Answers from a table, for those who answered otherwise: tried first, then loaded. A row is loaded whole or not at all,
 * and the same row twice is one answer: loading a mended file again adds only what was mended.
 */
import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { csvTable } from '../../../platform/table/csv.ts';
import { type Row, UnreadableFile } from '../../../platform/table/table.ts';
import { columnsOf } from '../domain/columns.ts';
import { COUNTED_COLUMN, isYes, OWN_COLUMNS, ROW_COLUMN, typedFromCells } from '../domain/loaded-row.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import { readSection } from '../domain/typed.ts';
import { COUNTED, usesOf } from '../domain/uses.ts';
import {
  missingAnswers,
  shownQuestions,
  type Value,
  type ValueFault,
  type Values,
} from '../domain/values.ts';
import type { Wave } from '../domain/wave.ts';
import { answersAmong, erasedAmong } from '../queries/loaded.ts';
import type { StoredSurvey, StoredVersion } from '../queries/survey.ts';
import { insertAnswer, markSent, noteAnswersChanged, putConsents } from '../store.ts';
import { answerToken, receiptOf } from './answer-token.ts';
import { knownHeadings } from './known-headings.ts';
import { lookUp } from './look-up.ts';
import type { SurveyNeeds } from './needs.ts';
import { respondentIn } from './send-answer.ts';

export const MOST_ROWS = 2000;
/** Looking for a place that there is not takes the longest: a table that names more of them is mended first. */
export const MOST_UNKNOWN_PLACES = 200;
/** Rows read before others that use the process are let in. */
const AT_ONCE = 20;

export interface RowFault {
  line: number;
  /** Code of the question. */
  code: string;
  /** `erased`: the answer that the row is was erased by whoever gave it, and has no code. */
  fault: ValueFault | 'erased';
}
export interface Tried {
  /** Rows that can be loaded, and those that were. */
  ready: number;
  already: number;
  twice: number;
  faults: readonly RowFault[];
  /** Rows that have one. */
  faulty: number;
  /** Columns of the file that no question has. */
  unknown: readonly string[];
  /** Headings known by the wording of a question, with the column that each is. */
  worded: readonly { heading: string; name: string }[];
}
export type LoadRefusal =
  | { reason: 'unreadable'; told: UnreadableFile }
  | { reason: 'empty' | 'no_column' | 'too_many' | 'unknown_places' };

interface Load {
  survey: StoredSurvey;
  wave: Wave;
  text: string;
  locale: Locale;
  /** Nothing is written without it. */
  write: boolean;
}

interface Ready {
  values: Values;
  /** Uses that the row agrees to. */
  uses: readonly string[];
  /** What the row says that it is; empty when it says nothing. */
  own: string;
  line: number;
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ownOf = ({ cells }: Row): string => (cells[ROW_COLUMN] ?? '').trim();
/** The number of an answer of ours; empty when the row says something else. */
const numberIn = (own: string): string => (UUID.test(own.toLowerCase()) ? own.toLowerCase() : '');

type LoadNeeds = Pick<SurveyNeeds, 'db' | 'clock' | 'secret' | 'territories'>;

export async function loadAnswers(
  needs: LoadNeeds,
  { survey, wave, text, locale, write }: Load,
): Promise<Outcome<Tried, LoadRefusal>> {
  if (!survey.published) return refused({ reason: 'empty' });
  const { version, questionnaire } = survey.published;
  const table = await rowsIn(text);
  if ('reason' in table) return refused(table);
  const columns = columnsOf([{ version, questionnaire }]);
  const asked = questionsOf(questionnaire);
  const uses = usesOf(questionnaire).map(({ code }) => code);
  const answers = new Set([
    ...columns.map(({ name }) => name),
    ...asked.flatMap(({ kind, code }) => (kind === 'choices' ? [code] : [])),
  ]);
  const known = new Set([...answers, ...OWN_COLUMNS, ...uses]);
  const worded = knownHeadings(
    columns,
    table.columns.filter((name) => !known.has(name)),
  );
  const headed = table.columns.map((heading) => worded.get(heading) ?? heading);
  if (!headed.some((name) => answers.has(name))) return refused({ reason: 'no_column' });
  const rows = table.rows.map(({ line, cells }) => {
    const row = { line, cells: underNames(cells, worded) };
    return { row, typed: typedFromCells(columns, row.cells) };
  });
  const found = await lookUp(needs, asked, locale, { typed: together(rows.map(({ typed }) => typed)) });
  const unplaced = new Set<string>();
  const lookups = {
    ...found,
    place(text: string) {
      const place = found.place(text);
      if (place === null) unplaced.add(text);
      return place;
    },
  };
  const faults: RowFault[] = [];
  const ready = new Map<string, Ready>();
  let twice = 0;
  for (const [at, { row, typed }] of rows.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await turn();
    if (unplaced.size > MOST_UNKNOWN_PLACES) return refused({ reason: 'unknown_places' });
    const read = readSection(asked, typed, lookups);
    const values = valuesOf(read.values);
    const shown = shownQuestions(questionnaire, values);
    const missing = missingAnswers(questionnaire, values).map((code) => ({
      code,
      fault: 'required' as const,
    }));
    const wrong = [...read.faults.filter(({ code }) => shown.has(code)), ...missing];
    const first = wrong.filter(({ code }, at) => wrong.findIndex((each) => each.code === code) === at);
    if (first.length > 0) {
      faults.push(...first.map(({ code, fault }) => ({ line: row.line, code, fault })));
      continue;
    }
    const id = idOf(survey.id, wave.number, row);
    if (ready.has(id)) twice += 1;
    const agreed = uses.filter((use) => isYes(row.cells[use === COUNTED ? COUNTED_COLUMN : use]));
    ready.set(id, { values, uses: agreed, own: ownOf(row), line: row.line });
  }
  // A row of our own export bears the number of the answer that it is: that one is there already.
  const numbersOf = ([id, { own }]: [string, Ready]) => [id, ...(numberIn(own) ? [numberIn(own)] : [])];
  const numbers = [...ready].flatMap(numbersOf);
  const erased = await erasedAmong(needs.db, numbers);
  for (const each of ready) {
    if (!numbersOf(each).some((number) => erased.has(number))) continue;
    ready.delete(each[0]);
    faults.push({ line: each[1].line, code: '', fault: 'erased' });
  }
  faults.sort((a, b) => a.line - b.line);
  const standing = await answersAmong(needs.db, numbers);
  const fresh = [...ready].filter((each) => !numbersOf(each).some((number) => standing.has(number)));
  if (write && fresh.length > 0)
    await writeAll(needs, { survey, wave, version, questionnaire, locale }, fresh);
  return done({
    ...{ ready: fresh.length, already: ready.size - fresh.length, twice, faults },
    faulty: new Set(faults.map(({ line }) => line)).size,
    unknown: headed.filter((name) => name.trim() !== '' && !known.has(name)),
    worded: [...worded].map(([heading, name]) => ({ heading, name })),
  });
}

async function writeAll(
  { db, clock, secret }: LoadNeeds,
  { survey, wave, version, questionnaire, locale }: Pick<Load, 'survey' | 'wave' | 'locale'> & StoredVersion,
  fresh: readonly (readonly [string, Ready])[],
): Promise<void> {
  const at = clock();
  await transact(db, async (tx) => {
    for (const [id, { values, uses }] of fresh) {
      await insertAnswer(
        tx,
        {
          ...{ id, surveyId: survey.id, wave: wave.number, version, way: 'paper', locale, at },
          ...{ recordId: respondentIn(questionnaire, values), previousId: null, receipt: receiptOf(id) },
          hash: hashOf(answerToken(secret, id)),
        },
        values,
      );
      await markSent(tx, id, at);
      await putConsents(tx, id, { given: uses, withdrawn: [] }, at);
    }
    await noteAnswersChanged(tx, survey.id);
  });
}

async function rowsIn(text: string): Promise<{ columns: string[]; rows: Row[] } | LoadRefusal> {
  try {
    const table = await csvTable(text, 'utf-8');
    const rows: Row[] = [];
    for await (const row of table.rows) {
      if (rows.length >= MOST_ROWS) return { reason: 'too_many' };
      rows.push(row);
    }
    return rows.length === 0 ? { reason: 'empty' } : { columns: table.columns, rows };
  } catch (error) {
    if (error instanceof UnreadableFile) return { reason: 'unreadable', told: error };
    throw error;
  }
}

const underNames = (cells: Row['cells'], worded: ReadonlyMap<string, string>): Row['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([heading, cell]) => [worded.get(heading) ?? heading, cell]));

/** Every text of every row, so that what they name is looked up at once. */
function together(all: readonly ReadonlyMap<string, readonly string[]>[]): Map<string, string[]> {
  const one = new Map<string, string[]>();
  for (const typed of all)
    for (const [name, texts] of typed) {
      const known = one.get(name);
      if (known) known.push(...texts);
      else one.set(name, [...texts]);
    }
  return one;
}

const valuesOf = (read: ReadonlyMap<string, Value | undefined>): Values =>
  Object.fromEntries([...read].flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** Of what the row itself says it is, else of all that it holds: the same row has the same number, always. */
function idOf(surveyId: string, wave: number, row: Row): string {
  const { cells } = row;
  const own = ownOf(row);
  const what = own ? { own } : { cells: Object.entries(cells).toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  const hash = createHash('sha256')
    .update(JSON.stringify(['surveys.loaded', surveyId, wave, what]))
    .digest('hex');
  // Shaped as a UUID of version 8 (RFC 9562), whose bits are one's own.
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
