/** What the register asks of the territories, answered by their index. */

import type { Around } from './contexts/discovery/public.ts';
import type { Terrain } from './contexts/matching/public.ts';
import type { Geography } from './contexts/records/public.ts';
import type { TerritoryIndex } from './contexts/territories/public.ts';
import { FRANCE, kindOf, type TerritoryId } from './kernel/territory.ts';

export function geographyOf(index: TerritoryIndex): Geography {
  const regionsOf = (id: TerritoryId): TerritoryId[] => {
    if (id === FRANCE) return [];
    if (kindOf(id) === 'region') return [id];
    const around = [...index.ancestors(id)].filter((other) => kindOf(other) === 'region');
    if (around.length > 0) return around;
    const within = [...index.descendants(id)].filter((other) => kindOf(other) === 'commune');
    return [
      ...new Set(
        within.flatMap((other) => [...index.ancestors(other)].filter((above) => kindOf(above) === 'region')),
      ),
    ];
  };
  const regions = remembered(regionsOf);
  const words = remembered((id: TerritoryId): string[] => {
    if (id === FRANCE) return [];
    const around = [...index.ancestors(id)].filter((other) => kindOf(other) === 'departement');
    return [id, ...around, ...regions(id)].flatMap((other) => index.get(other)?.name ?? []);
  });
  return {
    regions,
    words,
    centre: (id) => (id === FRANCE ? null : (index.get(id)?.centre ?? null)),
  };
}

/** How territories lie around one. */
export const aroundOf = (index: TerritoryIndex): Around => ({
  overlapping: (id) => index.overlapping(id),
  holding: (id) => new Set([id, ...index.ancestors(id)]),
});

/** How territories lie around a place, for matching programmes. */
export const terrainOf = (index: TerritoryIndex, around: Around): Terrain => ({
  around: (place) => ({ holding: around.holding(place), overlapping: around.overlapping(place) }),
  present: (territory) => index.resolve(territory) ?? territory,
});

function remembered<T>(answer: (id: TerritoryId) => T): (id: TerritoryId) => T {
  const known = new Map<TerritoryId, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const fresh = answer(id);
    known.set(id, fresh);
    return fresh;
  };
}
