export { loadCatalogue } from './use-cases/load-catalogue.ts';
