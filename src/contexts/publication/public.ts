/** How open data is written: cells that no spreadsheet runs, answers of any length. */
export {
  type Change,
  type ChangesPage,
  change,
  changesPage,
  type InstanceManifest,
  instanceManifest,
  readCursor,
} from './domain/changes.ts';
export { disarmed } from './domain/csv-cells.ts';
export { atom } from './domain/feeds.ts';
export { publicationWork } from './jobs.ts';
export { streamOf } from './queries.ts';
