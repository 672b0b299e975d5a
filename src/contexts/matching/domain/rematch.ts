/**
 * Many diagnoses against every programme, or against those that changed. Diagnoses of the same hard facts have the
 * same groups: they are answered together, place by place, so that what a place reaches is worked out once.
 */
import type { Groups } from './groups.ts';
import { emptyGroups } from './groups.ts';
import type { MatchIndex } from './match-index.ts';
import { factsKey, modelsKey, statusKey, territoryKey } from './parts.ts';
import type { Profile } from './profile.ts';

export interface Rematched {
  /** Their places in the list that was given. */
  profiles: readonly number[];
  /** Sets of positions of the index. Filled anew for the next: copy what is to be kept. */
  groups: Groups;
}

/** `index`: of every programme, or one made of those that changed. */
export function* rematch(
  index: MatchIndex,
  profiles: readonly Profile[],
  today: string,
): Generator<Rematched, void> {
  const byPlace = new Map<string, Map<string, number[]>>();
  profiles.forEach((profile, at) => {
    const place = territoryKey(profile);
    const there = byPlace.get(place) ?? new Map<string, number[]>();
    byPlace.set(place, there);
    const key = `${statusKey(profile)} ${modelsKey(profile)} ${factsKey(profile)}`;
    const same = there.get(key);
    if (same) same.push(at);
    else there.set(key, [at]);
  });
  const groups = emptyGroups(index.words);
  // Places that could widen to the same territories follow each other.
  const inTurn = [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, there] of inTurn)
    for (const same of there.values()) {
      const profile = profiles[same[0] ?? 0];
      if (!profile) continue;
      index.fill(index.partsOf(profile, today), groups);
      yield { profiles: same, groups };
    }
}
