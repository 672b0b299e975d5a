/**
 * What is new for a diagnosis since it was last told. Programmes are sets of ordinals, one a group; what is in none
 * is not for it. An opening, an announcement and a closing day are told once; what the collective's own new answers
 * moved is told when it opens something, and never as a change of the programmes.
 */
import type { Subject } from './changes-since.ts';

export const KEPT_GROUPS = ['open', 'later', 'one_away', 'to_check'] as const;
export type KeptGroup = (typeof KEPT_GROUPS)[number];

/** Where programmes stand: the group of each by its ordinal, and the closing days of those soon to close. */
export interface Stand {
  groups: ReadonlyMap<number, KeptGroup>;
  closings: ReadonlyMap<number, string>;
}

export interface News {
  ordinal: number;
  kind: 'opened' | 'announced' | 'appeared' | 'closing' | 'changed';
  /** It closes within thirty days, and that was not told yet. */
  closes: string | null;
  /** Where it stood; null: nowhere, or it was not there. */
  was: KeptGroup | null;
  subjects: readonly Subject[];
}

/** The subjects that decide whether one may apply. */
const HARD: readonly Subject[] = ['conditions', 'applicants', 'territory', 'calendar'];

export interface Before extends Stand {
  /** The answers changed since: what moved may have moved for that. */
  answersChanged: boolean;
}

/** `rewritten`: what was rewritten since, by ordinal. What must not be missed first: closing soon, then openings. */
export function newsSince(
  was: Before,
  is: Stand,
  rewritten: ReadonlyMap<number, readonly Subject[]>,
): News[] {
  const news: News[] = [];
  for (const ordinal of new Set([...is.groups.keys(), ...was.groups.keys()])) {
    const before = was.groups.get(ordinal) ?? null;
    const now = is.groups.get(ordinal) ?? null;
    const subjects = (rewritten.get(ordinal) ?? []).filter((subject) => HARD.includes(subject));
    const day = is.closings.get(ordinal) ?? null;
    const closes = day !== null && was.closings.get(ordinal) !== day ? day : null;
    const kind = kindOf({ before, now, subjects, closes, moved: before !== now && !was.answersChanged });
    if (kind) news.push({ ordinal, kind, closes, was: before, subjects });
  }
  const rank = ({ kind, closes }: News) => (closes ? 0 : KINDS.indexOf(kind));
  return news.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.closes ?? '').localeCompare(other.closes ?? '') ||
      one.ordinal - other.ordinal,
  );
}

const KINDS: readonly News['kind'][] = ['closing', 'opened', 'announced', 'appeared', 'changed'];

function kindOf(each: {
  before: KeptGroup | null;
  now: KeptGroup | null;
  subjects: readonly Subject[];
  closes: string | null;
  moved: boolean;
}): News['kind'] | null {
  const { before, now, subjects, closes, moved } = each;
  if (now === 'open' && before !== 'open') return 'opened';
  if (now === 'later' && before !== 'later' && before !== 'open') return 'announced';
  if (closes) return 'closing';
  // Nothing is hidden: what may fit and was not there is told, to be checked.
  if (now === 'to_check' && before === null && moved) return 'appeared';
  if (subjects.length > 0) return 'changed';
  // What nobody could apply to, and still cannot, is no news.
  return moved && (before === 'open' || before === 'later') ? 'changed' : null;
}
