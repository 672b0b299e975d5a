/** Grants awarded: their import, and what the page of an organisation shows of them. */
export { importGrants } from './use-cases/import-grants.ts';
export { placesIn, type RunGrantNeeds, runGrantImport } from './use-cases/run-import.ts';
