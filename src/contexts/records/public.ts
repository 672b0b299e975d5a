/** The register of public records: the one way to read and write them. */
export { type Change, changesBetween, type Document, type Json, same } from './domain/changes.ts';
export {
  bandOf,
  COMPLETENESS,
  type Completeness,
  type CompletenessBand,
  completenessOf,
} from './domain/completeness.ts';
export * from './domain/document.ts';
export { EXPECTED, type Expectation } from './domain/expected.ts';
export {
  type FormField,
  type FormGroup,
  fieldsOf,
  type Lookups,
  type RecordForm,
  type Shape,
  type Typed,
} from './domain/form.ts';
export { ASSURED, checkedSince, dueFrom } from './domain/freshness.ts';
export { REMOVALS, type RecordHome, type Removal, type RemovalReason } from './domain/home.ts';
export {
  type AnyDocument,
  type Derivation,
  defineKind,
  type FacetToken,
  type Kind,
  type Kinds,
  type Projection,
  RECORD_KINDS,
  type RecordKind,
} from './domain/kinds.ts';
export type { Manner } from './domain/meet.ts';
export { type Differing, differing, takeFrom } from './domain/merged.ts';
export type { Geography } from './domain/projection.ts';
export { type FormFault, type FormReading, readForm } from './domain/read-form.ts';
export type { InWords } from './domain/references.ts';
export { BODY, NAME, SOURCES, SUMMARY, TERRITORIES, THEME } from './domain/shared-form.ts';
export { freeSlug, RESERVED_SLUGS, slugOf } from './domain/slug.ts';
export { isTimed, onDay, timed } from './domain/timed.ts';
export { typedFrom } from './domain/write-form.ts';
export { PROCESSINGS } from './privacy.ts';
export {
  type ChangedRecord,
  type ChangesAsked,
  changeOf,
  changesPage,
  countChanges,
  firstChange,
} from './queries/changes.ts';
export { derivedFrom } from './queries/derived.ts';
export {
  changesAfter,
  documentAt,
  fieldHistory,
  lastImports,
  lastRevision,
  latestRevisions,
  type Revision,
  revisionsAfter,
  revisionsOf,
  signersOf,
  type Told,
} from './queries/history.ts';
export {
  type ChangeCursor,
  type ChangedHere,
  changedRecords,
  countsByHome,
  type NamedRecord,
  namedByRecords,
  removedAt,
  silenceTold,
  standingIds,
} from './queries/homes.ts';
export { type LaidRecord, laidBy, laidCount } from './queries/layers.ts';
export {
  type Answering,
  type Card,
  cardsOf,
  changedSince,
  dataVersion,
  type FoundElsewhere,
  type IndexRow,
  indexRowsOf,
  searchEach,
  searchOrdinals,
} from './queries/listing.ts';
export { type Mention, namedBy, namedByEach, namersAmong, naming } from './queries/mentions.ts';
export { type Merge, type MergedRecord, mergedInto, mergeOf } from './queries/merges.ts';
export { type OverdueRecord, overdueRecords, type Scope } from './queries/overdue.ts';
export {
  anyRecord,
  documentFields,
  documentsOf,
  findRecord,
  identifiersOf,
  namesById,
  namesOf,
  ordinalsOf,
  recordAt,
  recordsAfter,
  recordsById,
  recordsNamed,
  type StoredRecord,
  standingFor,
} from './queries/records.ts';
export {
  type Bearing,
  type Marks,
  organisationsBearing,
  type Registered,
  recordsBearing,
  recordsSharing,
} from './queries/registered.ts';
export { markLeft, markSilent, nextDataVersion, type Signer, signed, touchRecords } from './store.ts';
export { adoptRecord } from './use-cases/adopt-record.ts';
export {
  type ImportReport,
  type Incoming,
  importRecords,
  rehearseImport,
  type UndoableImport,
} from './use-cases/import-records.ts';
export {
  type MergeAsked,
  type MergeRefusal,
  mergeRecords,
  type Unmerged,
  unmergeRecord,
} from './use-cases/merge-records.ts';
export { type Previewed, previewImport } from './use-cases/preview-import.ts';
export {
  type FromHome,
  type Received,
  receiveRecords,
} from './use-cases/receive-records.ts';
export { refreshProjections } from './use-cases/refresh-projections.ts';
export { bringBackRecord, removeRecords } from './use-cases/remove-records.ts';
export { type Save, type SaveNeeds, saveRecord } from './use-cases/save-record.ts';
export { type Settled, type SettledRecord, settleImport } from './use-cases/settle-import.ts';
export { type Neighbour, Neighbours, RecordFoot, RecordLinks } from './views/record-foot.tsx';
export { recordWords } from './views/record-words.ts';
