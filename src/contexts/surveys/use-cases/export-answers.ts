/** Answers of a wave as files: one row an answer, columns that never move, read by batches. */
import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../../kernel/locale.ts';
import { type Column, cellOf, columnsOf, inert } from '../domain/columns.ts';
import { optionLabel, saidIn } from '../domain/in-words.ts';
import { countedValues } from '../domain/values.ts';
import { type SentAnswer, sentAnswers } from '../queries/sent.ts';
import type { StoredSurvey, StoredVersion } from '../queries/survey.ts';
import type { SurveyNeeds } from './needs.ts';

/** Of every export, before the questions. */
const HEAD = ['id', 'wave', 'version', 'way', 'sent_on', 'counted', 'record'] as const;
const csv = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows.map((row) => [...row])], { delimiter: ';' });

export async function* answersCsv(
  { db }: Pick<SurveyNeeds, 'db'>,
  { id }: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
): AsyncGenerator<string> {
  const columns = columnsOf(versions);
  yield `\ufeff${csv([[...HEAD, ...columns.map(({ name }) => name)]])}`;
  for await (const batch of sentAnswers(db, { surveyId: id, wave }))
    yield csv(batch.map((answer) => [...headOf(answer, wave), ...cellsOf(answer, versions, columns)]));
}

const headOf = ({ id, version, way, sentAt, uses, saidId }: SentAnswer, wave: number): string[] => [
  id,
  String(wave),
  String(version),
  way,
  sentAt.toISOString().slice(0, 10),
  uses.includes('counted') ? '1' : '0',
  saidId ?? '',
];

/** A question that the answer's own version did not show leaves its cell empty. */
function cellsOf(
  { version, values }: SentAnswer,
  versions: readonly StoredVersion[],
  columns: readonly Column[],
): string[] {
  const asked = versions.find((each) => each.version === version)?.questionnaire;
  const counted = asked ? countedValues(asked, values) : values;
  return columns.map((column) => inert(cellOf(column, counted)));
}

export async function* answersJson(
  { db }: Pick<SurveyNeeds, 'db'>,
  { id, slug, madeUp }: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
): AsyncGenerator<string> {
  yield `{"format":"terreau-survey-answers/1","survey":${JSON.stringify(slug)},"wave":${wave},"made_up":${madeUp},"answers":[`;
  let first = true;
  for await (const batch of sentAnswers(db, { surveyId: id, wave })) {
    const lines = batch.map(({ values, ...answer }) => {
      const asked = versions.find((each) => each.version === answer.version)?.questionnaire;
      return JSON.stringify({ ...answer, values: asked ? countedValues(asked, values) : values });
    });
    yield `${first ? '\n' : ',\n'}${lines.join(',\n')}`;
    first = false;
  }
  yield '\n]}\n';
}

/** What each column is: its question, its part, what its codes mean, and the version that last asked it. */
export function codebookCsv(versions: readonly StoredVersion[], locale: Locale): string {
  const rows = columnsOf(versions).map(({ name, question, part, lastVersion }) => {
    const options = 'options' in question ? question.options : [];
    const words = { none: 'none', other: 'other' };
    const codes = options.map(({ value, label }) => `${value} = ${saidIn(label, locale)}`).join(' | ');
    const rowsOf = 'rows' in question ? question.rows : options;
    return [
      name,
      question.code,
      question.kind,
      saidIn(question.label, locale),
      part === null ? '' : optionLabel(rowsOf, part, locale, words),
      question.kind === 'choices' && part !== null ? '1 = oui | 0 = non' : codes,
      question.goes,
      question.audience,
      lastVersion === null ? '' : String(lastVersion),
    ].map(inert);
  });
  return `\ufeff${csv([
    ['column', 'question', 'kind', 'label', 'part', 'codes', 'goes', 'audience', 'last_version'],
    ...HEAD.map((name) => [name, '', 'meta', name, '', '', '', '', '']),
    ...rows,
  ])}`;
}
