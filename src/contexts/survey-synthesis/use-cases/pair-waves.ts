/**
 * The same respondents of each two published waves that follow one another: an answer that takes up one of the former
 * wave, or one of the same organisation of the directory. Where two answers of a wave claim one of the former, nobody
 * knows which is the same respondent: none is paired.
 */
import { transact } from '../../../platform/db/connect.ts';
import {
  COUNTED,
  countedValues,
  type Questionnaire,
  type StoredSurvey,
  type StoredVersion,
  sentAnswers,
  versionsOf,
} from '../../surveys/public.ts';
import { withThemeQuestions, withThemes } from '../domain/code-book.ts';
import { mergedQuestions } from '../domain/merged-questions.ts';
import { type AnswerPair, type PairedWaves, pairTable } from '../domain/pairs.ts';
import { isPublic } from '../domain/synthesis.ts';
import { type AnswerTable, type CodesColumn, TableBuilder } from '../domain/table.ts';
import { type Publication, publicationsOf } from '../queries.ts';
import { putPairs } from '../store.ts';
import type { SynthesisNeeds } from './needs.ts';
import { regionsOf } from './regions.ts';
import { settledThemes } from './settled-themes.ts';

/** Beyond, a table of changes tells nothing that is read. */
const MOST_CODES = 12;

export async function pairWaves(needs: SynthesisNeeds, survey: StoredSurvey): Promise<void> {
  const published = await publicationsOf(needs.db, survey.id);
  const pairs: PairedWaves[] = [];
  if (published.length > 1) {
    const versions = await versionsOf(needs.db, survey.id);
    for (const [at, to] of published.entries()) {
      const from = published[at - 1];
      if (from) pairs.push(await paired(needs, survey, versions, from, to));
    }
  }
  await transact(needs.db, (tx) => putPairs(tx, survey.id, pairs));
}

async function paired(
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  versions: readonly StoredVersion[],
  from: Publication,
  to: Publication,
): Promise<PairedWaves> {
  const { books } = await settledThemes(needs, {
    ...{ surveyId: survey.id, wave: to.wave, until: to.publishedAt, versions },
  });
  const asked = withThemeQuestions(mergedQuestions(versions), books);
  const [first, second] = [
    await waveTable(needs, survey, asked, versions, from),
    await waveTable(needs, survey, asked, versions, to),
  ];
  const rows = sameRows(first.respondents, second.respondents);
  const { rule } = to.content;
  const same = rows.filter(([a, b]) => a !== null && b !== null).length;
  const tables = second.table.columns.flatMap((column) => {
    const before = first.table.columns.find(
      (each): each is CodesColumn => each.name === column.name && each.kind === 'codes',
    );
    if (column.kind !== 'codes' || !before || !isPublic(column)) return [];
    if (column.codes.length > MOST_CODES || column.question.kind === 'territory') return [];
    const of = (table: CodesColumn, row: number | null) => (row === null ? null : (table.data[row] ?? 0) - 1);
    const pairs = rows.map(([a, b]): AnswerPair => ({ from: of(before, a), to: of(column, b) }));
    const known = (publication: Publication) => {
      const found = publication.content.tables.columns.find(({ name }) => name === column.name);
      return column.codes.map((code) => found?.views['']?.counts[found.codes.indexOf(code)] ?? null);
    };
    const { name, codes, question } = column;
    return [
      pairTable({ name, question: question.code, codes }, pairs, { from: known(from), to: known(to) }, rule),
    ];
  });
  return { from: from.wave, to: to.wave, same: same === 0 || same >= rule.least ? same : null, tables };
}

interface Respondent {
  id: string;
  recordId: string | null;
  previousId: string | null;
}
interface WaveTable {
  respondents: readonly Respondent[];
  table: AnswerTable;
}

/** As the wave was published: answers sent by then, with consent to be counted. */
async function waveTable(
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  asked: Questionnaire,
  versions: readonly StoredVersion[],
  { wave, publishedAt: until }: Publication,
): Promise<WaveTable> {
  const byVersion = new Map(versions.map(({ version, questionnaire }) => [version, questionnaire]));
  const themes = await settledThemes(needs, { surveyId: survey.id, wave, until, versions });
  const builder = new TableBuilder(asked, regionsOf(needs));
  const respondents: Respondent[] = [];
  for await (const batch of sentAnswers(needs.db, { surveyId: survey.id, wave, until }))
    for (const { id, recordId, previousId, values, version, uses } of batch) {
      if (!uses.includes(COUNTED)) continue;
      const own = byVersion.get(version);
      builder.add(withThemes(own ? countedValues(own, values) : values, themes.of.get(id)));
      respondents.push({ id, recordId, previousId });
    }
  return { respondents, table: builder.build() };
}

/** Every respondent of either wave once, by row in each; null: not of that wave, or not known to be. */
function sameRows(
  first: readonly Respondent[],
  second: readonly Respondent[],
): (readonly [number | null, number | null])[] {
  const byId = new Map(first.map(({ id }, row) => [id, row]));
  const byRecord = new Map(
    first.flatMap(({ recordId }, row) => (recordId ? [[recordId, row] as const] : [])),
  );
  const claims = second.map(
    ({ previousId, recordId }) => byId.get(previousId ?? '') ?? byRecord.get(recordId ?? '') ?? null,
  );
  const times = new Map<number, number>();
  for (const row of claims) if (row !== null) times.set(row, (times.get(row) ?? 0) + 1);
  const taken = claims.map((row) => (row !== null && times.get(row) === 1 ? row : null));
  const found = new Set(taken);
  return [
    ...taken.map((row, at) => [row, at] as const),
    ...first.flatMap((_, row) => (found.has(row) ? [] : [[row, null] as const])),
  ];
}
