/** Programmes against collectives: where each stands, with its reasons, one collective at a time or a hundred thousand. */

export type { HardCondition } from './domain/conditions.ts';
export type { Subject } from './domain/criterion.ts';
export type { Fit } from './domain/fit.ts';
export type { Groups } from './domain/groups.ts';
export { countsOf, MatchIndex, type Matching } from './domain/match-index.ts';
export type { NextStep } from './domain/next-step.ts';
export type { Being, Known, Profile, Wanted } from './domain/profile.ts';
export { type Rematched, rematch } from './domain/rematch.ts';
export { groundsOf, type Terrain } from './domain/terrain.ts';
export { GROUPS, type Group, groupsOfEach, judgeAll, type Match, verdictOf } from './domain/verdict.ts';
export { MatchFollower } from './queries.ts';
