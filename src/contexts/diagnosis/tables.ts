/** The diagnosis table (migrations 0004 and 0014). */
import type { Generated, JSONColumnType } from 'kysely';

export interface DiagnosisRow {
  id: Generated<number>;
  token_hash: Buffer;
  /** Values by question code; those of an older rule pack may no longer be known. */
  answers: JSONColumnType<Record<string, unknown>>;
  place: string | null;
  rule_pack: string;
  created_at: Date;
  updated_at: Date;
  seen_at: Date | null;
  expires_at: Date;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    diagnosis: DiagnosisRow;
  }
}
