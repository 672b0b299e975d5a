/** The register's tables (migrations 0003, 0023, 0036 and 0107). */

import type { Generated, JSONColumnType } from 'kysely';
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Change, Document, Json } from './domain/changes.ts';
import type { RecordHome, Removal } from './domain/home.ts';
import type { FacetToken, RecordKind } from './domain/kinds.ts';

export interface RecordRow {
  id: string;
  ordinal: Generated<number>;
  kind: RecordKind;
  slug: string;
  document: JSONColumnType<Document>;
  version: number;
  name: string;
  name_key: string;
  summary: string;
  card: JSONColumnType<{ [key: string]: Json }>;
  facets: FacetToken[];
  territories: TerritoryId[];
  lon: number | null;
  lat: number | null;
  approximate: boolean;
  search: string;
  created_at: Date;
  updated_at: Date;
  changed: number;
  merged_into: string | null;
  withdrawn: Generated<boolean>;
  /** Null: at home here. */
  home: JSONColumnType<RecordHome> | null;
  removed: JSONColumnType<Removal> | null;
}

/** A record that a merge rewrote, and between which of its versions. */
export interface Rewritten {
  id: string;
  from: number;
  to: number;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    record: RecordRow;
    /** Of the records that stand; triggers write it (migration 0107). */
    record_search: {
      ordinal: number;
      kind: RecordKind;
      name_key: string;
      search: string;
      title: Generated<string>;
    };
    record_former_slug: { kind: RecordKind; slug: string; record_id: string };
    record_link: { from_id: string; to_id: string; relation: string };
    record_import: {
      record_id: string;
      source: string;
      document: JSONColumnType<Document>;
      imported_at: Date;
    };
    revision: {
      id: Generated<number>;
      record_id: string;
      number: number;
      at: Date;
      author: string;
      reason: string;
      changes: JSONColumnType<Change[]>;
    };
    signature: { key: string; name: string; person_id: string | null };
    record_merge: {
      id: string;
      merged_id: string;
      into_id: string;
      at: Date;
      author: string;
      reason: string;
      rewritten: JSONColumnType<Rewritten[]>;
      undone_at: Date | null;
      undone_by: string | null;
    };
    import_layer: {
      id: Generated<number>;
      import_id: string;
      record_id: string;
      source: string;
      version: number;
      written: boolean;
      founding: boolean;
      fields: JSONColumnType<Document>;
      said: JSONColumnType<Document>;
      said_before: JSONColumnType<Document> | null;
      undone: Generated<boolean>;
    };
    import_settling: { record_id: string; version: number };
    record_projection: { alone: Generated<boolean>; version: number };
    data_version: { single: Generated<boolean>; value: number };
  }
}
