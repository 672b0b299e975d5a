/**
 * One programme for one collective, and where it is shown. Unknown is never a yes: what is unknown is listed beside
 * the programme, and two things must be known before it is called open.
 *
 * - **open**: no hard condition is no; one may apply today; its territory is known to reach the collective; and where
 *   it reserves itself to a closed list (legal forms, models), the collective is known to be on it. Applicants and
 *   computable conditions may be unknown: programmes seldom tell them all. They are said to be checked, and a
 *   programme of which nothing is left to check comes first.
 * - **later**: the same, but it opens later.
 * - **to_check**: no hard condition is no, but its calendar, its territory or its place on a closed list is unknown.
 * - **one_away**: all that is no is about one subject (`criterion.ts`), and the collective may change that: its
 *   status, stage, means… or its territory, towards those around it. Its calendar is not closed.
 * - **not_for_you**: the others, each with its reasons. Nothing is left out.
 *
 * This reads one programme after the other; `match-index.ts` answers the same for all of them at once (property test).
 */
import { kindOf } from '../../../kernel/territory.ts';
import { NEARNESS, type Offer, type Standing } from '../../programmes/public.ts';
import { conditionsOf, type Grounds, type HardCondition } from './conditions.ts';
import { type Fit, fitOf, freshnessOf } from './fit.ts';
import { type NextStep, nextStepOf } from './next-step.ts';
import type { Profile } from './profile.ts';
import { calendarRank, inOrder, NOWHERE, rankKey } from './rank.ts';
import { groundsOf, type Terrain } from './terrain.ts';

export const GROUPS = ['open', 'later', 'one_away', 'to_check', 'not_for_you'] as const;
export type Group = (typeof GROUPS)[number];

export interface Verdict {
  group: Group;
  conditions: readonly HardCondition[];
  fit: Fit;
  standing: Standing;
  next: NextStep;
  /** Smaller is better. */
  key: number;
}

export interface Match extends Verdict {
  offer: Offer;
}

export function verdictOf(offer: Offer, profile: Profile, grounds: Grounds, today: string): Verdict {
  const { document } = offer;
  const conditions = conditionsOf(document, profile, grounds, today);
  const standing = conditions.find((each) => each.code === 'calendar')?.standing;
  if (!standing) throw new Error('a programme without a calendar condition');
  const fit = fitOf(document, profile);
  return {
    group: groupOf(conditions, standing),
    conditions,
    fit,
    standing,
    next: nextStepOf(document, standing, today),
    key: rankKey({ ...certaintyOf(conditions), ...worthOf(offer, fit), calendar: calendarRank(standing) }),
  };
}

function groupOf(conditions: readonly HardCondition[], { openness }: Standing): Group {
  const refused = conditions.filter(({ truth }) => truth === 'no');
  if (refused.length > 0) {
    const subjects = new Set(refused.map(({ about }) => about));
    return subjects.size === 1 && refused.every(({ changeable }) => changeable) ? 'one_away' : 'not_for_you';
  }
  const decisive = ['territory', 'calendar', 'legal_forms', 'models'];
  if (conditions.some(({ code, truth }) => truth === 'unknown' && decisive.includes(code))) return 'to_check';
  return openness === 'opens_soon' ? 'later' : 'open';
}

function certaintyOf(conditions: readonly HardCondition[]) {
  const territory = conditions.find((each) => each.code === 'territory');
  const reached = territory?.truth === 'yes';
  const by = territory?.cover.by;
  return {
    territoryUnknown: Number(territory?.truth === 'unknown'),
    applicants: Number(conditions.some(({ code, truth }) => code === 'applicants' && truth !== 'yes')),
    criteria: Number(conditions.some(({ code, truth }) => code === 'criterion' && truth === 'unknown')),
    part: Number(territory?.cover.truth === 'part'),
    nearness: reached && by ? NEARNESS[kindOf(by)] : NOWHERE,
  };
}

function worthOf({ document }: Offer, fit: Fit) {
  return {
    needs: fit.needs.length,
    stage: fit.stage === 'listed' ? 0 : fit.stage === 'other' ? 2 : 1,
    functions: fit.functions.length,
    themes: fit.themes.length,
    conditions: Number(document.conditions !== undefined),
    fresh: freshnessOf(document),
  };
}

/** Every programme, judged one by one, in order within its group. */
export function judgeAll(
  offers: readonly Offer[],
  profile: Profile,
  grounds: Grounds,
  today: string,
): Record<Group, Match[]> {
  const groups: Record<Group, Match[]> = { open: [], later: [], one_away: [], to_check: [], not_for_you: [] };
  for (const offer of offers) {
    const verdict = verdictOf(offer, profile, grounds, today);
    groups[verdict.group].push({ offer, ...verdict });
  }
  for (const group of GROUPS) groups[group].sort(byRank);
  return groups;
}

/** The group of each programme, by identifier. */
export function groupsOfEach(
  offers: readonly Offer[],
  profile: Profile,
  terrain: Terrain,
  today: string,
): Map<string, Group> {
  const grounds = groundsOf(terrain, profile);
  return new Map(offers.map((offer) => [offer.id, verdictOf(offer, profile, grounds, today).group]));
}

export const byRank = (a: Match, b: Match): number =>
  inOrder(
    { key: a.key, name: a.offer.document.name, id: a.offer.id },
    { key: b.key, name: b.offer.document.name, id: b.offer.id },
  );
