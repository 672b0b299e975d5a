export { ORGANISATION_FORM } from './domain/form.ts';
export { ORGANISATION, type OrganisationCard } from './domain/kind.ts';
export { type Organisation, organisation } from './domain/organisation.ts';
