/** The register of public records: the one way to read and write them. */
export type { Change, Document, Json } from './domain/changes.ts';
export * from './domain/document.ts';
export {
  type AnyDocument,
  defineKind,
  type FacetToken,
  type Kind,
  type Kinds,
  type Projection,
  RECORD_KINDS,
  type RecordKind,
} from './domain/kinds.ts';
export type { Geography } from './domain/projection.ts';
export { slugOf } from './domain/slug.ts';
export {
  type Card,
  cardsOf,
  changedSince,
  dataVersion,
  documentsOf,
  findRecord,
  type IndexRow,
  type Mention,
  namedBy,
  naming,
  type Revision,
  recordsById,
  revisionsOf,
  type StoredRecord,
  searchOrdinals,
} from './queries.ts';
export { type ImportReport, type Incoming, importRecords } from './use-cases/import-records.ts';
export { type Save, type SaveNeeds, saveRecord } from './use-cases/save-record.ts';
export { type Neighbour, Neighbours, RecordFoot, RecordLinks } from './views/record-foot.tsx';
export { recordWords } from './views/record-words.ts';
