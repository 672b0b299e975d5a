/** The answer behind an address, for every page of it. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, RoutePolicy } from '../../../platform/http/routes.ts';
import { hashOf, parseToken, type Token } from '../../../platform/ids/token.ts';
import type { Section } from '../domain/questionnaire.ts';
import { type WaveState, waveState } from '../domain/wave.ts';
import { mayAnswerFor } from '../policy.ts';
import { answerByHash, type HeldAnswer } from '../queries/answer.ts';
import { type StoredSurvey, surveyById } from '../queries/survey.ts';
import type { Signer } from '../store.ts';
import { answerPath } from '../use-cases/answer-token.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { GonePage } from '../views/answer-pages.tsx';

export const ANSWER_PATH = '/enquetes/reponse/:token';
export const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
/** No search engine, and no other site, ever learns the address; this one must, to know a write for its own. */
export const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export interface Held {
  token: Token;
  path: string;
  answer: HeldAnswer;
  survey: StoredSurvey;
  state: WaveState;
}

export const tokenOf = (c: RequestContext): Token | null => parseToken(c.req.param('token') ?? '');

export const gone = (c: RequestContext): Response =>
  html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: FOR_HOLDER });

/** Two queries. */
export async function heldBy(
  { db, clock }: Pick<SurveyNeeds, 'db' | 'clock'>,
  c: RequestContext,
): Promise<Held | null> {
  const token = tokenOf(c);
  const answer = token && (await answerByHash(db, hashOf(token)));
  const survey = answer && (await surveyById(db, answer.surveyId));
  if (!token || !answer || !survey) return null;
  const wave = survey.waves.find((each) => each.number === answer.wave);
  const state = wave ? waveState(wave, parisDay(clock())) : 'closed';
  return { token, path: answerPath(token), answer, survey, state };
}

/**
 * Who acts on an answer that several people of an organisation fill: one of those who look after its record, or whoever
 * else holds the address. Null for other answers: of those nobody's gestures are kept.
 */
export async function signerOf(c: RequestContext, { answer }: Pick<Held, 'answer'>): Promise<Signer | null> {
  if (answer.way !== 'organisation' || !answer.recordId) return null;
  const actor = await c.get('actor')();
  return actor && mayAnswerFor(actor, answer.recordId)
    ? { author: actor.name || '—', personId: actor.personId }
    : { author: '', personId: null };
}

export const sectionNamed = (c: RequestContext, { answer }: Held): Section | undefined =>
  answer.questionnaire.sections.find(({ code }) => code === c.req.param('section'));
