/** The themes that are counted of a wave: by answer, then by question. */

import { questionsOf, type StoredVersion } from '../../surveys/public.ts';
import type { Themes } from '../domain/agreement.ts';
import { awaited, type CodeBooks, isReserved, resolved, standingOf } from '../domain/code-book.ts';
import { codeBooksOf, codersOf, codesOf, settlementsOf } from '../queries/coding.ts';
import type { SynthesisNeeds } from './needs.ts';

export interface SettledThemes {
  books: CodeBooks;
  of: ReadonlyMap<string, ReadonlyMap<string, Themes>>;
}

export interface ThemesAsked {
  surveyId: string;
  wave: number;
  until?: Date | undefined;
  /** Published, oldest first. */
  versions: readonly StoredVersion[];
}
/** `until`: as people had coded by then. */
export async function settledThemes(
  { db }: Pick<SynthesisNeeds, 'db'>,
  { surveyId, wave, until, versions }: ThemesAsked,
): Promise<SettledThemes> {
  const books = await codeBooksOf(db, surveyId);
  if (books.size === 0) return { books, of: new Map() };
  const asked = { surveyId, wave, until };
  const coders = await codersOf(db, surveyId);
  const codes = await codesOf(db, asked);
  const settlements = await settlementsOf(db, asked);
  const active = coders.filter(({ endedAt }) => endedAt === null).map(({ id }) => id);
  const settled = new Map(settlements.map((each) => [`${each.answerId} ${each.question}`, each.themes]));
  const reserved = new Set(
    versions.flatMap(({ questionnaire }) =>
      questionsOf(questionnaire).flatMap((each) => (isReserved(each) ? [each.code] : [])),
    ),
  );
  const byQuestion = Map.groupBy(codes, ({ question }) => question);
  const asks = new Map(
    [...byQuestion].map(([question, own]) => [question, awaited(active, reserved.has(question), own)]),
  );
  const given = Map.groupBy(codes, ({ answerId, question }) => `${answerId} ${question}`);
  const of = new Map<string, Map<string, Themes>>();
  for (const key of new Set([...settled.keys(), ...given.keys()])) {
    const [answerId = '', question = ''] = key.split(' ');
    const themes = books.get(question) ?? [];
    const by = (given.get(key) ?? []).map((each) => ({ ...each, themes: resolved(each.themes, themes) }));
    const own = settled.get(key);
    const standing = standingOf(by, own ? resolved(own, themes) : null, asks.get(question) ?? active);
    if (standing.themes) of.set(answerId, (of.get(answerId) ?? new Map()).set(question, standing.themes));
  }
  return { books, of };
}
