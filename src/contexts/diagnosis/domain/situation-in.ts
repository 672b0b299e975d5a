/** The situation in what was stored: answers that the rules still admit, places that the territories still know. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { factsIn } from './answers.ts';
import type { Pack } from './pack.ts';
import type { Situation } from './situation.ts';

export interface StoredSituation {
  answers: Readonly<Record<string, unknown>>;
  places: readonly string[];
  work: string | null;
}

/** `resolve`: the territory of today that a stored one leads to, or null. */
export function situationIn(
  pack: Pick<Pack, 'questions'>,
  { answers, places, work }: StoredSituation,
  resolve: (place: string) => TerritoryId | null,
): { situation: Situation; setAside: string[] } {
  const { facts, setAside } = factsIn(pack, answers);
  const present = places.flatMap((place) => resolve(place) ?? []);
  return { situation: { facts, places: [...new Set(present)], work }, setAside };
}
