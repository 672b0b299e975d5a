/** How territories lie to a place, answered by their index. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Ground } from '../../programmes/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';

/** `place` is a territory that the index knows. A programme's former territory leads to the present one. */
export function groundAround(
  index: Pick<TerritoryIndex, 'isWithin' | 'overlapping' | 'resolve'>,
  place: TerritoryId,
): Ground {
  const around = index.overlapping(place);
  const present = (territory: TerritoryId) => index.resolve(territory) ?? territory;
  return {
    covers: (territory) => index.isWithin(place, present(territory)),
    touches: (territory) => around.has(present(territory)),
  };
}
