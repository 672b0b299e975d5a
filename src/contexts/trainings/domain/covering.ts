/**
 * Which trainings lead to what somebody lacks, and why: the competences covered and how far, the next session, how far
 * away. A training whose level is told and is no higher than what is held already covers nothing. One whose level is not
 * told covers it, and it is said not to be told. Cancelled and past sessions count for nothing.
 */
import type { Competence } from '../../../kernel/competences.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { TrainingCard } from './kind.ts';
import { nextSession } from './sessions.ts';

export interface Wanted {
  competence: string;
  /** What is held, 1 to 4; null: not known, or nothing. */
  held: number | null;
  /** What is expected, 1 to 4. */
  expected: number;
}

export interface Covered {
  competence: Competence;
  /** Null: the training does not tell how far. */
  level: number | null;
  /** As far as expected; null when that is not known. */
  enough: boolean | null;
}

export interface Candidate {
  ordinal: number;
  slug: string;
  name: string;
  card: Pick<TrainingCard, 'competences' | 'sessions' | 'cost' | 'mode' | 'providers'>;
}
export interface Match extends Candidate {
  covers: Covered[];
  next: TrainingCard['sessions'][number] | null;
  /** From the place asked to where the next session is held; null when either is not known, or it is remote. */
  km: number | null;
}

/** How far a place is from the one asked, in kilometres; null when not known. */
export type Distance = (territory: TerritoryId) => number | null;

/**
 * The best first: more gaps covered as far as expected, then more covered at all, then the nearest when a place is
 * asked, then the soonest session, then by name.
 */
export function covering(
  wanted: readonly Wanted[],
  candidates: readonly Candidate[],
  today: string,
  distance: Distance = () => null,
): Match[] {
  return candidates
    .map((each) => {
      const next = nextSession(each.card.sessions, today);
      const where = next?.mode === 'online' ? undefined : next?.territory;
      const km = where === undefined ? null : distance(where);
      return { ...each, covers: coveredBy(wanted, each.card.competences), next, km };
    })
    .filter(({ covers }) => covers.length > 0)
    .toSorted(
      (a, b) =>
        wholly(b) - wholly(a) ||
        b.covers.length - a.covers.length ||
        (a.km ?? FAR) - (b.km ?? FAR) ||
        compare(a.next?.starts ?? '9999', b.next?.starts ?? '9999') ||
        compare(a.name, b.name),
    );
}

function coveredBy(wanted: readonly Wanted[], told: TrainingCard['competences']): Covered[] {
  return wanted.flatMap(({ competence, held, expected }) => {
    const levels = told.filter((each) => each.competence === competence).map(({ level }) => level);
    if (levels.length === 0) return [];
    const known = levels.flatMap((level) => (level === undefined ? [] : [Number(level)]));
    const level = known.length > 0 ? Math.max(...known) : null;
    if (level !== null && level <= (held ?? 0)) return [];
    const enough = level === null ? null : level >= expected;
    return [{ competence: competence as Competence, level, enough }];
  });
}

/** Farther than any place: what is not known comes after what is. */
const FAR = 1e9;
const wholly = ({ covers }: Pick<Match, 'covers'>): number => covers.filter(({ enough }) => enough).length;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
