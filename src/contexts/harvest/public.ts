/** Files that people have, into the register: reading, mapping, guessing, writing. */
export type { ColumnField } from './domain/collective-fields.ts';
export {
  type ColumnGuess,
  codeOf,
  type FileGuess,
  fieldsFor,
  GUESSED_KINDS,
  type GuessedKind,
  guessFile,
} from './domain/guess.ts';
export { guessedFields, wordsIn } from './domain/guessed-mapping.ts';
export { columnsOf, type Mapping, mapping, type Rule } from './domain/mapping.ts';
export { piecesOf, placeWord } from './domain/read-values.ts';
export { type Remark, remark, sameAs } from './domain/remarks.ts';
export { forgetRows, keepRows } from './store.ts';
export { importRows } from './use-cases/import-rows.ts';
export { readMapping } from './use-cases/read-mapping.ts';
export { openRowReader, type RowReader } from './use-cases/row-reader.ts';
export { type RunNeeds, runAidesTerritoires, runRecordImport } from './use-cases/run-import.ts';
