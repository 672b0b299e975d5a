/** The départements and overseas collectivities in which a territory lies, and all of them by region. */
import { FRANCE, kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { atLeast, type Bounds, boundsOf } from './outline.ts';
import { PARTS } from './view.ts';

/**
 * The départements that a territory lies in; none for a region of several, the country, or what is not a territory.
 * A region of one département (overseas) is that département.
 */
export function departementsOf(territories: TerritoryIndex): (territory: string) => readonly TerritoryId[] {
  const known = new Map<string, readonly TerritoryId[]>();
  const find = (text: string): readonly TerritoryId[] => {
    const id = territories.resolve(text);
    if (id === null || kindOf(id) === 'pays') return [];
    if (kindOf(id) === 'region') {
      const within = territories.descendants(id).filter((inner) => kindOf(inner) === 'departement');
      return within.length === 1 ? within : [];
    }
    if (kindOf(id) === 'departement') return [id];
    const whole = territories.get(id)?.departement;
    if (whole) return [whole];
    const parts = territories.descendants(id).map((inner) => territories.get(inner)?.departement ?? null);
    return [...new Set(parts)].filter((departement) => departement !== null);
  };
  return (territory) => {
    const before = known.get(territory);
    if (before) return before;
    const found = find(territory);
    known.set(territory, found);
    return found;
  };
}

export interface RegionDepartements {
  /** Null for the overseas collectivities. */
  readonly region: TerritoryId | null;
  readonly departements: readonly TerritoryId[];
}

/** Every département under its region, by code; the overseas collectivities last. */
export function departementsByRegion(territories: TerritoryIndex): RegionDepartements[] {
  const held = new Set<TerritoryId>();
  for (const id of territories.descendants(FRANCE)) {
    const departement = kindOf(id) === 'commune' ? territories.get(id)?.departement : null;
    if (departement) held.add(departement);
  }
  const regionOf = (id: TerritoryId) =>
    territories.ancestors(id).find((outer) => kindOf(outer) === 'region') ?? null;
  const groups = Map.groupBy([...held].sort(), regionOf);
  const name = (id: TerritoryId | null) => (id ? (territories.get(id)?.name ?? '') : '\uffff');
  return [...groups]
    .map(([region, departements]) => ({ region, departements }))
    .sort((a, b) => name(a.region).localeCompare(name(b.region), 'fr'));
}

/** Degrees around a lone commune. */
const SURROUNDINGS = 0.25;

/** What the map shows first: the territory by the centres of its communes, or the hexagone. */
export function extentOf(territories: TerritoryIndex, id: TerritoryId | null): Bounds {
  const within = id === null || id === FRANCE ? [] : [id, ...territories.descendants(id)];
  const centres = within.flatMap((inner) => territories.get(inner)?.centre ?? []);
  const bounds = boundsOf(centres.map(({ lon, lat }) => [lon, lat]));
  return bounds ? atLeast(bounds, SURROUNDINGS) : PARTS.hexagone;
}
