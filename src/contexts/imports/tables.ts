/** The tables of imports by screen (migration 0036). */
import type { Generated, JSONColumnType } from 'kysely';
import type { GuessedKind, Remark } from '../harvest/public.ts';
import type { Report } from './domain/report.ts';
import type { ImportState, Likely, RowOutcome } from './domain/state.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    file_import: {
      id: string;
      kind: GuessedKind;
      state: ImportState;
      person_id: string | null;
      signature: string;
      source: string;
      label: string;
      page: string;
      licence: string;
      licence_name: string;
      file_name: string;
      format: string;
      encoding: string;
      sheets: Generated<string[]>;
      sheet: string | null;
      columns: Generated<string[]>;
      mapping: JSONColumnType<object> | null;
      row_count: Generated<number>;
      reached: Generated<number>;
      report: JSONColumnType<Report>;
      fault: string | null;
      created_at: Date;
      touched_at: Date;
    };
    file_import_content: { import_id: string; content: Buffer; read_at: Date };
    file_import_row: {
      import_id: string;
      line: number;
      cells: JSONColumnType<Record<string, string>>;
      read_at: Date;
      name: Generated<string>;
      outcome: RowOutcome | null;
      record_id: string | null;
      fields: Generated<string[]>;
      kept: Generated<string[]>;
      remarks: JSONColumnType<Remark[]>;
      doubles: JSONColumnType<Likely[]>;
      decision: string | null;
    };
    file_import_mapping: {
      source: string;
      kind: GuessedKind;
      mapping: JSONColumnType<object>;
      touched_at: Date;
    };
  }
}
