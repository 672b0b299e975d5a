/** What a file can bring: for each kind of record, which fields are lists, and what completes a row. */
import type { Document, Kind } from '../../records/public.ts';
import type { Mapping } from './mapping.ts';
import type { Remark } from './remarks.ts';

export interface Target {
  kind: Kind;
  /** How what it brings meets a record that is there. */
  adds: readonly string[];
  /** Fields that a record which is there keeps, though the mapping gives them. */
  assumes: readonly string[];
  /** Fields that hold several values. */
  lists: ReadonlySet<string>;
  /** Fields that hold yes or no by code. */
  told: ReadonlySet<string>;
  /** Without them a row is refused. */
  vital: readonly string[];
  /** Completes what the row said. */
  finish(document: Document, mapping: Mapping, importedId: string, remarks: Remark[]): void;
}
