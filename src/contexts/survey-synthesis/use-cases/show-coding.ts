/** What people see of the coding of a wave: how far it is, the next text, agreement, differences. */
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../../../kernel/actor.ts';
import { parisDay } from '../../../kernel/day.ts';
import { inert, mayOrganise, type StoredSurvey, waveToRead } from '../../surveys/public.ts';
import type { Themes } from '../domain/agreement.ts';
import { awaited, isReserved, resolved, standingOf } from '../domain/code-book.ts';
import type { CodedQuestion, CodedText } from '../domain/coded-question.ts';
import { coderFor } from '../policy.ts';
import { type Coder, codeBooksOf, codersOf, codesOf, doneOf, settlementsOf } from '../queries/coding.ts';
import type { SynthesisNeeds } from './needs.ts';
import { readTexts } from './read-texts.ts';

type Needs = Pick<SynthesisNeeds, 'db' | 'clock'>;

/** Who looks, and the whole coding of a wave. */
export interface Coding {
  survey: StoredSurvey;
  wave: number | null;
  organises: boolean;
  /** The one who looks, as a coder. */
  coder: Coder | null;
  coders: readonly Coder[];
  questions: readonly CodedQuestion[];
  /** How many questions the one who looks may not read: who answered was told that only who runs the survey does. */
  kept: number;
}
/** Null: neither runs the survey nor codes for it. */
export async function codingFor(
  needs: Needs,
  survey: StoredSurvey,
  actor: Actor,
  asked: number,
): Promise<Coding | null> {
  const { db } = needs;
  const coders = await codersOf(db, survey.id);
  const [organises, coder] = [mayOrganise(actor, survey), coderFor(actor, coders)];
  if (!organises && !coder) return null;
  const wave =
    (survey.waves.find(({ number }) => number === asked) ?? waveToRead(survey.waves, parisDay(needs.clock())))
      ?.number ?? null;
  const base = { survey, wave, organises, coder, coders };
  if (wave === null) return { ...base, questions: [], kept: 0 };
  const of = { surveyId: survey.id, wave };
  const { questions: all, texts } = await readTexts(needs, survey, wave);
  const questions = all.filter((question) => organises || !isReserved(question));
  const books = await codeBooksOf(db, survey.id);
  const given = await codesOf(db, of);
  const codes = Map.groupBy(given, keyOf);
  const byQuestion = Map.groupBy(given, ({ question }) => question);
  const settled = new Map((await settlementsOf(db, of)).map((each) => [keyOf(each), each]));
  const done = await doneOf(db, survey.id, wave);
  const active = coders.filter(({ endedAt }) => endedAt === null).map(({ id }) => id);
  return {
    ...base,
    kept: all.length - questions.length,
    questions: questions.map((question) => {
      const themes = books.get(question.code) ?? [];
      const asked = awaited(active, isReserved(question), byQuestion.get(question.code) ?? []);
      return {
        ...{ question, themes },
        done: done.some((each) => each.coder === coder?.id && each.question === question.code),
        texts: [...(texts.get(question.code) ?? [])].map(([answerId, text]): CodedText => {
          const key = keyOf({ answerId, question: question.code });
          const own = (codes.get(key) ?? []).map((each) => ({
            coder: each.coder,
            themes: resolved(each.themes, themes),
          }));
          const settlement = settled.get(key) ?? null;
          const kept = settlement && resolved(settlement.themes, themes);
          return { answerId, text, codes: own, settlement, standing: standingOf(own, kept, asked) };
        }),
      };
    }),
  };
}
const keyOf = (each: { answerId: string; question: string }): string => `${each.answerId} ${each.question}`;

/** One row a text and coder, and one for what is counted. No text, no name: they are joined by the number of the answer. */
export function codesCsv({ question, themes, texts }: CodedQuestion, coders: readonly Coder[]): string {
  const label = (code: string) => themes.find((each) => each.code === code)?.label ?? code;
  const head = ['question', 'answer', 'by', 'themes', 'labels', 'reason'];
  const row = (answer: string, by: string, list: Themes, reason = '') => [
    ...[question.code, answer, by, list.join(' '), list.map(label).join(' | '), reason],
  ];
  const rows = texts.flatMap(({ answerId, codes, standing, settlement }) => [
    ...codes.map(({ coder, themes: chosen }) =>
      row(answerId, `coder ${coders.findIndex(({ id }) => id === coder) + 1}`, chosen),
    ),
    ...(standing.themes
      ? [row(answerId, standing.state, standing.themes, settlement?.reason ?? '')]
      : codes.length > 0
        ? [row(answerId, standing.state, [])]
        : []),
  ]);
  return `\ufeff${stringify([head, ...rows.map((each) => each.map(inert))], { delimiter: ';' })}`;
}
