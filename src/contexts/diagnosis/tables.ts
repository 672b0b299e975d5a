/** The tables of diagnoses, of the addresses their holders give, and of members' voices (migrations 0004, 0013 to 0015). */
import type { Generated, JSONColumnType } from 'kysely';

export interface DiagnosisRow {
  id: Generated<number>;
  token_hash: Buffer;
  /** Values by question code; those of an older rule pack may no longer be known. */
  answers: JSONColumnType<Record<string, unknown>>;
  places: string[];
  work: string | null;
  rule_pack: string;
  /** When each question was last answered, in milliseconds, “I do not know” included. */
  answered: JSONColumnType<Record<string, number>>;
  cooperation: string | null;
  common_at: Generated<Date | null>;
  consulted_at: Generated<Date | null>;
  departed: Generated<Record<string, number>>;
  created_at: Date;
  updated_at: Date;
  seen_at: Date | null;
  expires_at: Date;
}

export interface DiagnosisLinkRow {
  diagnosis_id: number;
  kind: 'share' | 'invitation' | 'follow';
  nonce: Buffer;
  token_hash: Buffer;
  created_at: Date;
}

export interface DiagnosisVoiceRow {
  id: Generated<number>;
  diagnosis_id: number;
  token_hash: Buffer;
  answers: JSONColumnType<Record<string, unknown>>;
  shown: Generated<Record<string, unknown>>;
  revision: Generated<number>;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    diagnosis: DiagnosisRow;
    diagnosis_link: DiagnosisLinkRow;
    diagnosis_voice: DiagnosisVoiceRow;
  }
}
