/** Grants awarded: their import, and what the page of an organisation shows of them. */
export { type OrganisationGrants as OrganisationGrantsTold, organisationGrants } from './queries/parties.ts';
export { importGrants } from './use-cases/import-grants.ts';
export { placesIn, type RunGrantNeeds, runGrantImport } from './use-cases/run-import.ts';
export { OrganisationGrants } from './views/organisation-grants.tsx';
