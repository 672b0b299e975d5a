/**
 * The order within a group, the weightiest first: a territory that is known to be reached; a calendar that is known
 * (open, then later, then permanent, recurrent, nothing told); applicants known to be accepted; no condition left
 * unknown; needs met; stage; functions; themes; the whole of the place before a part of it; the nearer scale; no
 * conditions in free words; the last time somebody made sure. Equal: by name, then by identifier.
 */
import type { Standing } from '../../programmes/public.ts';

/** Smaller is better, in each. */
export interface Ranking {
  /** 1: whether its territory reaches the collective is not known. */
  territoryUnknown: number;
  calendar: number;
  /** 0: known to be accepted. */
  applicants: number;
  /** 1: at least one computable condition is unknown. */
  criteria: number;
  needs: number;
  /** 0 listed, 1 not known, 2 another. */
  stage: number;
  functions: number;
  themes: number;
  /** 1: part of the place only. */
  part: number;
  nearness: number;
  /** 1: conditions in free words. */
  conditions: number;
  /** Days since 1970. */
  fresh: number;
}

export const UNRANKED: Readonly<Ranking> = {
  territoryUnknown: 0,
  calendar: 0,
  applicants: 0,
  criteria: 0,
  needs: 0,
  stage: 0,
  functions: 0,
  themes: 0,
  part: 0,
  nearness: 0,
  conditions: 0,
  fresh: 0,
};

/** Beyond every scale: not reached, or not known. */
export const NOWHERE = 6;

export function calendarRank({ openness, because }: Pick<Standing, 'openness' | 'because'>): number {
  if (openness === 'open' || openness === 'closes_soon') return 0;
  if (openness === 'opens_soon') return 1;
  if (openness === 'closed') return 5;
  return because === 'permanent' ? 2 : because === 'recurrent' ? 3 : 4;
}

/** One number to compare: smaller is better. Below 2 ** 38, so that it is exact. */
export function rankKey(ranking: Ranking): number {
  const high =
    (ranking.territoryUnknown << 17) |
    (ranking.calendar << 14) |
    (ranking.applicants << 13) |
    (ranking.criteria << 12) |
    ((15 - Math.min(ranking.needs, 15)) << 8) |
    (ranking.stage << 6) |
    ((7 - ranking.functions) << 3) |
    ((3 - Math.min(ranking.themes, 3)) << 1) |
    ranking.part;
  const low = (ranking.nearness << 16) | (ranking.conditions << 15) | (32767 - ranking.fresh);
  return high * 2 ** 19 + low;
}

interface Ranked {
  key: number;
  name: string;
  id: string;
}
export const inOrder = (a: Ranked, b: Ranked): number =>
  a.key - b.key || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
