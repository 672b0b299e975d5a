/** Fields of networks: what other contexts ask of them. */
export type { FieldSet } from './domain/definition.ts';
export { setAsData } from './domain/set-data.ts';
export { isControl } from './domain/value-form.ts';
export { PROCESSINGS } from './privacy.ts';
export {
  definitionRequest,
  fillByProgram,
  readByProgram,
  saveByProgram,
  valuesRequest,
} from './use-cases/by-program.ts';
export { catchUp } from './use-cases/catch-up.ts';
export { FieldIndex } from './use-cases/field-index.ts';
export {
  type DifferingValue,
  differingValues,
  followMerge,
  followUnmerge,
} from './use-cases/follow-merge.ts';
export {
  type ExtrasRead,
  extrasOf,
  FilledMeanwhile,
  type FormExtras,
  publicControls,
  takeExtras,
  wholeForm,
  writeExtras,
} from './use-cases/form-extras.ts';
export type { FieldNeeds } from './use-cases/needs.ts';
export { columnsOf, publicSets, publicValues, type RecordSet } from './use-cases/read-values.ts';
export { NetworkSections } from './views/network-sections.tsx';
export { OwnFieldsLink } from './views/own-fields-link.tsx';
export { valueInWords } from './views/value-words.ts';
