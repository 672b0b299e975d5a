/** Imports of programmes that people have elsewhere. */
export { mapping } from './domain/mapping.ts';
export { importProgrammes } from './use-cases/import-programmes.ts';
export { readMapping } from './use-cases/read-mapping.ts';
export { type RunNeeds, runAidesTerritoires, runProgrammeImport } from './use-cases/run-import.ts';
export { territoryOf } from './use-cases/territory-of.ts';
