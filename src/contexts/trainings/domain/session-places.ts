/**
 * Where sessions to come are given, for a map and the list that says the same. A session stands at its commune; one that
 * is remote only stands nowhere, one without a commune is told apart, and a training without a date is counted. Cancelled
 * and past ones are not told. A training given in several places stands at each, and each says how many there are.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { nextSession, standing } from './sessions.ts';
import type { Training, TrainingSession } from './training.ts';

export interface GivenTraining {
  slug: string;
  name: string;
  document: Pick<Training, 'sessions' | 'mode'>;
}

export interface PlacedTraining {
  slug: string;
  name: string;
  /** The sessions given here, the soonest first. */
  sessions: TrainingSession[];
  /** In how many places it is given, this one included. */
  places: number;
}

export interface SessionPlaces {
  /** By commune or other territory, the one with most sessions first. */
  places: { territory: TerritoryId; sessions: number; trainings: PlacedTraining[] }[];
  remote: PlacedTraining[];
  /** A date, and no commune. */
  unplaced: PlacedTraining[];
  /** Trainings without any date to come. */
  undated: number;
}

export function sessionPlaces(given: readonly GivenTraining[], today: string): SessionPlaces {
  const places = new Map<TerritoryId, PlacedTraining[]>();
  const [remote, unplaced]: [PlacedTraining[], PlacedTraining[]] = [[], []];
  let undated = 0;
  for (const { slug, name, document } of given) {
    const coming = standing(document.sessions, today).filter(({ state }) => state !== 'cancelled');
    if (coming.length === 0) undated += 1;
    const modeOf = (session: TrainingSession) => session.mode ?? document.mode;
    const isRemote = (session: TrainingSession) =>
      modeOf(session) === 'online' && session.territory === undefined;
    const here = Map.groupBy(
      coming.filter((session) => session.territory !== undefined),
      ({ territory }) => territory as TerritoryId, // those that have one
    );
    const told = (sessions: TrainingSession[]) => ({ slug, name, sessions, places: here.size });
    for (const [territory, sessions] of here)
      places.set(territory, [...(places.get(territory) ?? []), told(sessions)]);
    const without = coming.filter(({ territory }) => territory === undefined);
    const far = without.filter(isRemote);
    const lost = without.filter((session) => !isRemote(session));
    if (far.length > 0) remote.push(told(far));
    if (lost.length > 0) unplaced.push(told(lost));
  }
  const soonest = ({ sessions }: PlacedTraining) =>
    nextSession(sessions, today)?.starts ?? sessions[0]?.starts ?? '';
  const inOrder = (list: readonly PlacedTraining[]) =>
    list.toSorted((a, b) => (soonest(a) < soonest(b) ? -1 : Number(soonest(a) > soonest(b))));
  const count = (list: readonly PlacedTraining[]) =>
    list.reduce((sum, { sessions }) => sum + sessions.length, 0);
  return {
    places: [...places]
      .map(([territory, trainings]) => ({
        territory,
        sessions: count(trainings),
        trainings: inOrder(trainings),
      }))
      .toSorted((a, b) => b.sessions - a.sessions || (a.territory < b.territory ? -1 : 1)),
    remote: inOrder(remote),
    unplaced: inOrder(unplaced),
    undated,
  };
}
