/** The library: works, accounts of experiences, their files. */
import './tables.ts';

export { RESOURCE_FORM } from './domain/form.ts';
export { RESOURCE, type ResourceCard } from './domain/kind.ts';
export { type Resource, resource } from './domain/resource.ts';
export { resourceWork } from './jobs.ts';
export { PROCESSINGS } from './privacy.ts';
export { type ReadingList, readingLists } from './queries/collections.ts';
export { fileKeys, insideFiles } from './queries/files.ts';
export { answerHarvest } from './use-cases/answer-harvest.ts';
export { type RunResourceNeeds, runResourceImport } from './use-cases/run-import.ts';
