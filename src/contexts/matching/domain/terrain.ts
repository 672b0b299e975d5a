/** How territories lie around a place, as the index and the reading of one programme both ask it. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Ground, Surroundings } from '../../programmes/public.ts';
import type { Grounds } from './conditions.ts';
import type { Profile } from './profile.ts';
import { Recent } from './recent.ts';

export interface Terrain {
  around(place: TerritoryId): Surroundings;
  /** The territory to which a former one leads now. */
  present(territory: TerritoryId): TerritoryId;
}

/** The surroundings of France are all that there is: what was asked lately is kept. */
export function keptTerrain(terrain: Terrain): Terrain {
  const recent = new Recent<Surroundings>(1000);
  return {
    around: (place) => recent.get(place, () => terrain.around(place)),
    present: (territory) => terrain.present(territory),
  };
}

export function groundsOf(terrain: Terrain, { places, wider }: Pick<Profile, 'places' | 'wider'>): Grounds {
  const groundOf = (place: TerritoryId): Ground => {
    const { holding, overlapping } = terrain.around(place);
    return {
      covers: (territory) => holding.has(terrain.present(territory)),
      touches: (territory) => overlapping.has(terrain.present(territory)),
    };
  };
  return { places: places.map(groundOf), wider: wider.map(groundOf) };
}
