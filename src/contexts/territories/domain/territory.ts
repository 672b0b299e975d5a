/**
 * A territory: a commune, an EPCI, a département, a région, France, or a custom perimeter (any set of communes).
 * Sources: INSEE's Code officiel géographique and DGCL's list of EPCI, through @etalab/decoupage-administratif.
 * Invariant: what contains what is decided by communes alone (see containment.ts), never by names.
 */
import type { TerritoryId, TerritoryKind } from '../../../kernel/territory.ts';

/** Degrees, WGS 84. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

export interface Territory {
  readonly id: TerritoryId;
  readonly kind: TerritoryKind;
  /** INSEE code, SIREN for an EPCI, slug for a perimeter. */
  readonly code: string;
  readonly name: string;
  /** Inhabitants (municipal population). Null: not known, or nobody lives there. */
  readonly population: number | null;
  /** Of a commune; empty for wider territories. */
  readonly postcodes: readonly string[];
  readonly centre: Point | null;
  /** The centre stands for the territory without having been measured in it. */
  readonly approximate: boolean;
  /** The département or overseas collectivity that holds it whole: what tells homonyms apart. */
  readonly departement: TerritoryId | null;
}

/** A name or code that once designated a place, and the territory it leads to now. */
export interface FormerTerritory {
  readonly id: TerritoryId;
  /** Empty when only the code is remembered. */
  readonly name: string;
  readonly present: TerritoryId;
}

/** Every territory of one vintage, with the communes each is made of. */
export interface Gazetteer {
  readonly vintage: string;
  readonly territories: readonly Territory[];
  readonly communesOf: ReadonlyMap<TerritoryId, ReadonlySet<TerritoryId>>;
  readonly former: readonly FormerTerritory[];
}

/** Narrower kinds first. Two territories made of the same communes: the wider kind contains the narrower. */
export const BREADTH: Readonly<Record<TerritoryKind, number>> = {
  commune: 0,
  epci: 1,
  perimetre: 2,
  departement: 3,
  region: 4,
  pays: 5,
};
