/**
 * Which sessions are still to come on a day, in which order, and what an index that outlives the day must know of
 * them. A session is to come until its first day, that day included; under way until its last. A cancelled one is told
 * as such and never counts as the next. Registration is over the day after its last day to register.
 */
import { dayAfter } from '../../../kernel/day.ts';
import type { FacetToken } from '../../records/public.ts';
import { timed } from '../../records/public.ts';
import type { TrainingSession } from './training.ts';

export type Told = Pick<TrainingSession, 'starts' | 'ends' | 'closes' | 'state'>;

/** What a reader may do with a session on a day. */
export type Standing = 'open' | 'full' | 'registration_over' | 'under_way' | 'past' | 'cancelled';

export function standingOf({ starts, ends, closes, state }: Told, today: string): Standing {
  if ((ends ?? starts) < today) return 'past';
  if (state === 'cancelled') return 'cancelled';
  if (state === 'full') return 'full';
  if (closes !== undefined && closes < today) return 'registration_over';
  return starts < today ? 'under_way' : 'open';
}

const byStart = (a: Pick<Told, 'starts'>, b: Pick<Told, 'starts'>) =>
  a.starts < b.starts ? -1 : Number(a.starts > b.starts);

/** Those that are not over, cancelled ones included, the soonest first. */
export const standing = <S extends Told>(sessions: readonly S[], today: string): S[] =>
  sessions.filter((each) => standingOf(each, today) !== 'past').toSorted(byStart);

/** The soonest that has yet to begin and is not cancelled; one with seats before one that is full. */
export function nextSession<S extends Told>(sessions: readonly S[], today: string): S | null {
  const coming = standing(sessions, today).filter(
    ({ starts, state }) => starts >= today && state !== 'cancelled',
  );
  return coming.find((each) => standingOf(each, today) === 'open') ?? coming[0] ?? null;
}

const SOON = { month: 30, quarter: 92 } as const;

/** Facet tokens of the next session, each for the days on which it holds. */
export function nextSessionTokens(sessions: readonly Told[]): FacetToken[] {
  const held = sessions.filter(({ state }) => state !== 'cancelled').toSorted(byStart);
  const last = held.at(-1);
  if (!last) return ['next_session:none'];
  return [
    ...held.flatMap(({ starts }) => [
      timed('next_session:month', dayAfter(starts, -SOON.month), starts),
      timed('next_session:quarter', dayAfter(starts, -SOON.quarter), starts),
    ]),
    timed('next_session:announced', null, last.starts),
    timed('next_session:none', dayAfter(last.starts, 1), null),
  ];
}

/** Until when a calendar has something to tell: cancelled sessions too, since agendas must hear of them. */
export function calendarTokens(sessions: readonly Told[]): FacetToken[] {
  const last = sessions
    .map(({ starts, ends }) => ends ?? starts)
    .toSorted()
    .at(-1);
  return last === undefined ? [] : [timed('in_calendar:yes', null, last)];
}
