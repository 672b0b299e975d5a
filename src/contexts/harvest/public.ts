/** Imports of programmes that people have elsewhere. */
export { mapping } from './domain/mapping.ts';
export { importRows } from './use-cases/import-rows.ts';
export { readMapping } from './use-cases/read-mapping.ts';
export { type RunNeeds, runAidesTerritoires, runProgrammeImport } from './use-cases/run-import.ts';
export { territoryOf } from './use-cases/territory-of.ts';
