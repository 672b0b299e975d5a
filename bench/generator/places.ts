/** Where made-up records stand: the real communes, each as often as it has inhabitants. */

import type { TerritoryIndex } from '../../src/contexts/territories/public.ts';
import { FRANCE, kindOf, type TerritoryId, type TerritoryKind } from '../../src/kernel/territory.ts';
import { type Chance, weighted } from './chance.ts';

export interface Place {
  commune: TerritoryId;
  /** « Rennes » */
  name: string;
  centre: { lon: number; lat: number } | null;
  /** What contains the commune, by kind. */
  around(kind: TerritoryKind): TerritoryId | undefined;
}

export function placesOf(territories: TerritoryIndex): (chance: Chance) => Place {
  const communes = territories
    .descendants(FRANCE)
    .filter((id) => kindOf(id) === 'commune' && territories.resolve(id) === id)
    .sort()
    .flatMap((id) => {
      const territory = territories.get(id);
      return territory?.population ? [[territory, territory.population] as const] : [];
    });
  const draw = weighted(communes);
  return (chance) => {
    const { id, name, centre } = draw(chance);
    return {
      commune: id,
      name,
      centre,
      around: (kind) => territories.ancestors(id).find((other) => kindOf(other) === kind),
    };
  };
}

/** A territory that a record names as its own: mostly small ones. */
export const territoryAround = (chance: Chance, place: Place): TerritoryId => {
  const aim = chance();
  if (aim < 0.55) return place.commune;
  if (aim < 0.8) return place.around('epci') ?? place.commune;
  if (aim < 0.92) return place.around('departement') ?? place.commune;
  if (aim < 0.98) return place.around('region') ?? place.commune;
  return FRANCE;
};

/** A point some streets away from the centre; none when the centre is not known. */
export function pointNear(chance: Chance, { centre }: Place): { lon: number; lat: number } | undefined {
  if (!centre) return undefined;
  const shift = () => (chance() + chance() - 1) * 0.04;
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return { lon: round(centre.lon + shift()), lat: round(centre.lat + shift()) };
}
