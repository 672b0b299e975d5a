/** Publishes the synthesis of a wave, takes it back, and computes again what was published when consents changed. */
import { setImmediate as pause } from 'node:timers/promises';
import { transact } from '../../../platform/db/connect.ts';
import {
  changedAfter,
  type Questionnaire,
  type StoredSurvey,
  surveyById,
  versionsOf,
} from '../../surveys/public.ts';
import { keepHidden, type Publishable } from '../domain/keep-hidden.ts';
import { openTables, type PublishedTables, type Publishing, publishing } from '../domain/publish.ts';
import { OPEN, strictestRule } from '../domain/rule.ts';
import { apart, isForRespondents, isPublic, keyFigures, type Synthesis } from '../domain/synthesis.ts';
import type { AnswerColumn } from '../domain/table.ts';
import { allPublications, lastFigures, lastPublished } from '../queries.ts';
import { deletePublication, putPublication } from '../store.ts';
import type { SynthesisNeeds } from './needs.ts';
import { pairWaves } from './pair-waves.ts';
import { readAnswers } from './read-answers.ts';

/** Computed from the answers sent by `publishedAt`; false when there is no such wave. */
export async function publishSynthesis(
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  wave: number,
  publishedAt: Date,
): Promise<boolean> {
  const computed = await computePublication(needs, survey, wave, publishedAt);
  if (!computed) return false;
  const { answersRevision, id: surveyId } = survey;
  const times = { publishedAt, computedAt: needs.clock() };
  await transact(needs.db, (tx) =>
    putPublication(tx, { surveyId, wave, ...times, answersRevision, ...computed }),
  );
  await pairWaves(needs, survey);
  return true;
}

export const withdrawSynthesis = (
  { db }: Pick<SynthesisNeeds, 'db'>,
  surveyId: string,
  wave: number,
): Promise<void> => transact(db, (tx) => deletePublication(tx, surveyId, wave));

/** Told how many questions were worked out, of how many. */
export type Note = (reached: number, total: number) => Promise<void>;

/** Everything as it stands, for who runs the survey; nothing is hidden, and nothing of it is kept. */
export const computeLive = async (
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  number: number,
): Promise<Synthesis | null> => (await compute(needs, survey, number, 'live'))?.content ?? null;

/** What everybody reads, and what those who answered read beside; null when there is no such wave. */
export const computePublication = (
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  number: number,
  until: Date,
  note?: Note,
): Promise<Publishable | null> => compute(needs, survey, number, until, note);

/**
 * By which questions a wave is broken down: those of the questionnaire until it is published, the same ever after. By
 * others, the same answers would hide other figures, and whoever kept both would read what each hides.
 */
export const keptBreakdowns = (
  before: { breakdowns: readonly string[] | null } | undefined,
  asked: Pick<Questionnaire, 'breakdowns'>,
): readonly string[] => before?.breakdowns ?? asked.breakdowns;

async function compute(
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  number: number,
  until: Date | 'live',
  note?: Note,
): Promise<Publishable | null> {
  const wave = survey.waves.find((each) => each.number === number);
  const versions = await versionsOf(needs.db, survey.id);
  const version = versions.at(-1)?.version;
  if (!wave || version === undefined) return null;
  const { asked, table, sent, quotable } = await readAnswers(
    needs,
    survey,
    versions,
    number,
    until === 'live' ? undefined : until,
  );
  const live = until === 'live';
  const before = await lastPublished(needs.db, survey.id, number);
  const breakdowns = keptBreakdowns(before, asked);
  const rule = live
    ? OPEN
    : strictestRule(
        versions.map(({ questionnaire }) => questionnaire.unit),
        before,
      );
  const read = (column: AnswerColumn) => isPublic(column) || isForRespondents(column);
  const { everybody: tables, respondents } = live
    ? { everybody: openTables(table), respondents: [] }
    : apart(
        await published(
          publishing(table, breakdowns, rule, read, isPublic),
          table.columns.filter(read).length,
          note,
        ),
        table,
      );
  const partOf = (columns: PublishedTables['columns']): Pick<Synthesis, 'sections' | 'quotations'> => {
    const shown = new Set(columns.map(({ question }) => question));
    return {
      sections: asked.sections.map((section) => ({
        ...section,
        questions: section.questions.filter(({ code }) => shown.has(code)),
      })),
      // No free text of fewer than a figure may count.
      quotations: [...quotable].flatMap(([question, texts]) =>
        shown.has(question) && texts.length >= rule.least ? [{ question, texts: texts.toSorted() }] : [],
      ),
    };
  };
  const content: Synthesis = {
    format: 'terreau-survey-synthesis/1',
    ...{ title: asked.title, unit: asked.unit, rule, version, wave: number, sent },
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    invited: null,
    figures: keyFigures(asked, table, tables, rule),
    tables,
    ...partOf(tables.columns),
    breakdowns,
    madeUp: survey.madeUp,
  };
  const forRespondents = respondents.length > 0 ? { columns: respondents, ...partOf(respondents) } : null;
  const computed = { content, forRespondents };
  const former =
    !live && before && (await isNearly(needs, survey.id, number, before, until))
      ? await lastFigures(needs.db, survey.id, number)
      : undefined;
  return former ? keepHidden(computed, former) : computed;
}

/** Whether so few answers came since it was published that what it hid must stay hidden. */
const isNearly = async (
  { db }: Pick<SynthesisNeeds, 'db'>,
  surveyId: string,
  wave: number,
  { publishedAt, least }: { publishedAt: Date; least: number },
  until: Date,
): Promise<boolean> => until <= publishedAt || (await changedAfter(db, surveyId, wave, publishedAt)) < least;

/** A question at a time, so that pages are answered meanwhile. */
async function published(
  { columns, ...rest }: Publishing,
  total: number,
  note?: Note,
): Promise<PublishedTables> {
  const done: PublishedTables['columns'] = [];
  for (const column of columns) {
    done.push(column);
    await pause();
    await note?.(done.length, total);
  }
  return { ...rest, columns: done };
}

/** Every publication whose answers changed since: fewer may be counted now. What came after it was published stays out. */
export async function recomputeAll(needs: SynthesisNeeds): Promise<number> {
  let computed = 0;
  for (const { surveyId, wave, publishedAt, answersRevision } of await allPublications(needs.db)) {
    const survey = await surveyById(needs.db, surveyId);
    if (!survey || survey.answersRevision === answersRevision) continue;
    if (await publishSynthesis(needs, survey, wave, publishedAt)) computed += 1;
  }
  return computed;
}
