/** Answers of a wave by column, read by batches; the table of a revision is kept for who looks at several filters. */
import { LRUCache } from 'lru-cache';
import { FRANCE, kindOf, parseTerritoryId } from '../../../kernel/territory.ts';
import {
  COUNTED,
  countedValues,
  type Questionnaire,
  type StoredSurvey,
  type StoredVersion,
  sentAnswers,
  type Values,
} from '../../surveys/public.ts';
import { withThemeQuestions, withThemes } from '../domain/code-book.ts';
import { mergedQuestions } from '../domain/merged-questions.ts';
import { type AnswerTable, type Regions, TableBuilder } from '../domain/table.ts';
import { codingStamp } from '../queries/coding.ts';
import type { SynthesisNeeds } from './needs.ts';
import { settledThemes } from './settled-themes.ts';

export interface ReadAnswers {
  asked: Questionnaire;
  table: AnswerTable;
  /** Sent, whether or not they may be counted. */
  sent: number;
  /** Passages that may be quoted, by question. */
  quotable: ReadonlyMap<string, readonly string[]>;
}

type ReadNeeds = Pick<SynthesisNeeds, 'db' | 'geography' | 'territories'>;

/** Tables of a hundred thousand answers take some tens of megabytes. */
const kept = new LRUCache<string, ReadAnswers>({ max: 4 });

/** `until`: only answers sent by then. */
export async function readAnswers(
  needs: ReadNeeds,
  survey: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
  until?: Date,
): Promise<ReadAnswers> {
  const coding = await codingStamp(needs.db, survey.id);
  const key = `${survey.id} ${wave} ${survey.answersRevision} ${versions.length} ${until?.getTime() ?? ''} ${coding}`;
  const known = kept.get(key);
  if (known) return known;
  const read = await readAfresh(needs, survey, versions, wave, until);
  kept.set(key, read);
  return read;
}

async function readAfresh(
  { db, geography, territories }: ReadNeeds,
  survey: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
  until: Date | undefined,
): Promise<ReadAnswers> {
  const themes = await settledThemes({ db }, survey.id, wave, until);
  const asked = withThemeQuestions(mergedQuestions(versions), themes.books);
  const byVersion = new Map(versions.map(({ version, questionnaire }) => [version, questionnaire]));
  const builder = new TableBuilder(asked, regionsOf({ geography, territories }));
  const quotable = new Map<string, string[]>();
  let sent = 0;
  for await (const batch of sentAnswers(db, { surveyId: survey.id, wave, until }))
    for (const { id, values, version, uses } of batch) {
      sent += 1;
      if (!uses.includes(COUNTED)) continue;
      const own = byVersion.get(version);
      const counted = own ? countedValues(own, values) : values;
      builder.add(withThemes(counted, themes.of.get(id)));
      takeQuotes(quotable, counted, uses);
    }
  return { asked, table: builder.build(), sent, quotable };
}

/** Enough to read; the export holds all. */
const MOST_QUOTES = 40;

function takeQuotes(quotable: Map<string, string[]>, values: Values, uses: readonly string[]): void {
  for (const use of uses) {
    if (!use.startsWith('quoted:')) continue;
    const code = use.slice('quoted:'.length);
    const text = values[code];
    const list = quotable.get(code) ?? [];
    if (typeof text === 'string' && text !== '' && list.length < MOST_QUOTES)
      quotable.set(code, [...list, text]);
  }
}

/** The regions of France as a table of answers knows them: a territory of one region stands there. */
export function regionsOf({ geography, territories }: Pick<ReadNeeds, 'geography' | 'territories'>): Regions {
  const all = territories
    .descendants(FRANCE)
    .filter((id) => kindOf(id) === 'region')
    .toSorted();
  const remembered = new Map<string, readonly string[]>();
  return {
    all,
    of(text) {
      const known = remembered.get(text);
      if (known) return known;
      const id = territories.resolve(text) ?? parseTerritoryId(text);
      const found = id === FRANCE ? all : id ? geography.regions(id) : [];
      remembered.set(text, found);
      return found;
    },
  };
}
