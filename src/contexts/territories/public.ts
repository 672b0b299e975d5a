/** The territories: one index in memory, the loader, what a place field needs, outlines for maps. */

export type { GeoReport } from './domain/geo-report.ts';
export type { Outline, OutlineProperties, Outlines, Shape } from './domain/outline.ts';
export { type ParsedPlace, parsePlace } from './domain/parse-place.ts';
export type { Point, Territory } from './domain/territory.ts';
export type { Suggestion, SuggestOptions, TerritoryIndex } from './domain/territory-index.ts';
export { territoryIndex } from './queries.ts';
export { type FindTerritories, shippedIndex, territoryFinder } from './use-cases/find-territories.ts';
export { importGeo } from './use-cases/import-geo.ts';
export { type LoadOptions, loadTerritories } from './use-cases/load-territories.ts';
export { contourOf, departementOutlines, importedOutlines } from './use-cases/outlines.ts';
export { territoriesMeant, territoryOf } from './use-cases/territory-of.ts';
export { TerritoryField } from './views/territory-field.tsx';
