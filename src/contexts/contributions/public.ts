/** How people change the public records. */
export { RecordNames } from './use-cases/record-names.ts';
