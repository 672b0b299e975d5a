/** How a training stands in the register. */
import { wordsOfCompetence } from '../../../kernel/competences.ts';
import { COURSE_MODES, type CourseMode } from '../../../kernel/training-terms.ts';
import { defineKind, type FacetToken, type Projection } from '../../records/public.ts';
import { calendarTokens, nextSessionTokens } from './sessions.ts';
import { type Training, type TrainingSession, training } from './training.ts';

/** What a list shows of a training. */
export interface TrainingCard {
  providers: string[];
  hours?: number | undefined;
  mode?: CourseMode | undefined;
  cost?: Training['cost'];
  amount?: number | undefined;
  qualifying?: boolean | undefined;
  competences: Training['competences'];
  /** What tells which is next today. */
  sessions: Pick<TrainingSession, 'starts' | 'ends' | 'closes' | 'state' | 'place' | 'territory' | 'mode'>[];
}

function project(document: Training): Projection {
  const { sessions, competences, providers } = document;
  const card: TrainingCard = {
    providers: providers.flatMap(({ name }) => name ?? []),
    ...{ hours: document.hours, mode: document.mode, cost: document.cost, amount: document.amount },
    ...{ qualifying: document.qualifying, competences },
    sessions: sessions.map(({ starts, ends, closes, state, place, territory, mode }) => ({
      ...{ starts, ends, closes, state, place, territory, mode },
    })),
  };
  const tokens = (group: string, values: readonly string[]): FacetToken[] =>
    [...new Set(values)].map((value): FacetToken => `${group}:${value}`);
  return {
    card: JSON.parse(JSON.stringify(card)),
    facets: [
      ...tokens(
        'competence',
        competences.map(({ competence }) => competence),
      ),
      ...tokens('course_mode', modesOf(document)),
      ...tokens('cost', document.cost ? [document.cost] : []),
      ...tokens('payer', document.payers),
      `qualifying:${document.qualifying === undefined ? 'unknown' : document.qualifying ? 'yes' : 'no'}`,
      ...tokens('stage', document.stages),
      ...tokens('theme', document.themes),
      ...tokens('audience', document.audiences),
      ...nextSessionTokens(sessions),
      ...calendarTokens(sessions),
      // Not a filter: what orders a list.
      ...tokens(
        'begins',
        sessions.flatMap(({ starts, state }) => (state === 'cancelled' ? [] : [starts])),
      ),
    ],
    places: [],
    links: [
      ...providers.flatMap(({ organisation }) =>
        organisation ? [{ to: organisation, relation: 'provider' }] : [],
      ),
      ...document.fundedBy.map((to) => ({ to, relation: 'funded_by' })),
    ],
    words: [
      ...card.providers,
      ...competences.flatMap(({ competence }) => wordsOfCompetence(competence)),
      ...(document.place ? [document.place] : []),
      ...sessions.flatMap(({ place }) => place ?? []),
      ...document.certifications.flatMap(({ register, number, name }) => [
        `${register}${number}`,
        ...(name ? [name] : []),
      ]),
    ],
  };
}

/** Both ways when it is given both ways, and as any of its sessions is. */
function modesOf({ mode, sessions }: Training): CourseMode[] {
  const told = [mode, ...sessions.map((each) => each.mode)].flatMap((each) => each ?? []);
  return (Object.keys(COURSE_MODES) as CourseMode[]).filter((each) => told.includes(each));
}

export const TRAINING = defineKind<Training>({
  kind: 'training',
  path: '/formations',
  schema: training,
  project,
});
