/** The tables of the library (migrations 0040 and 0041). Its works stand in the register. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { NeedCode } from '../../kernel/resource-terms.ts';
import type { Stage } from '../../kernel/vocabulary.ts';
import type { FileType, StoredFile } from './domain/file.ts';
import type { FileState } from './domain/file-state.ts';
import type { ReviewState } from './domain/review.ts';

export interface FileRow {
  id: string;
  name: string;
  type: FileType;
  bytes: number;
  width: number | null;
  height: number | null;
  person_id: string | null;
  received_at: Date;
  state: FileState;
  pages: number | null;
  search: string | null;
  asked_at: Date | null;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    resource_file: FileRow;
    resource_page: { file_id: string; number: number; text: string };
    /** Written by the database itself, from the documents. */
    resource_file_use: {
      record_id: ColumnType<string, never, never>;
      file_id: ColumnType<string, never, never>;
      ordinal: ColumnType<number, never, never>;
      search: ColumnType<string | null, never, never>;
    };
    resource_draft: {
      id: string;
      person_id: string;
      typed: JSONColumnType<Record<string, string[]>>;
      files: JSONColumnType<StoredFile[]>;
      created_at: Date;
      updated_at: Date;
    };
    resource_review: {
      id: string;
      record_id: string;
      person_id: string | null;
      author: string;
      used_for: string;
      changed: string;
      created_at: Date;
      state: ReviewState;
      decided_at: Date | null;
      decided_by: string | null;
      decision: string | null;
    };
    resource_collection: {
      id: string;
      slug: string;
      title: string;
      introduction: string;
      need: NeedCode | null;
      stage: Stage | null;
      published: boolean;
      version: number;
      created_at: Date;
      updated_at: Date;
    };
    resource_collection_item: { collection_id: string; place: number; record_id: string; note: string };
  }
}
