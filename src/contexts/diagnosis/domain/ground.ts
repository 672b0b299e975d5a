/** How territories lie to the places of a collective, answered by their index. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Ground } from '../../programmes/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';

/**
 * `places` are territories that the index knows; null when there is none. What covers every one of them covers the
 * collective, what touches one touches it: a programme of one place among several reaches a part of it. A programme's
 * former territory leads to the present one.
 */
export function groundAround(
  index: Pick<TerritoryIndex, 'isWithin' | 'overlapping' | 'resolve'>,
  places: readonly TerritoryId[],
): Ground | null {
  if (places.length === 0) return null;
  const around = places.map((place) => index.overlapping(place));
  const present = (territory: TerritoryId) => index.resolve(territory) ?? territory;
  return {
    covers: (territory) => places.every((place) => index.isWithin(place, present(territory))),
    touches: (territory) => around.some((near) => near.has(present(territory))),
  };
}
