/** The tables of people and of what they may do (migrations 0020, 0034, 0035). */

import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Role } from '../../kernel/actor.ts';
import type { Locale } from '../../kernel/locale.ts';

export type RelationState = 'asked' | 'held' | 'refused' | 'ended';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  email_verified: boolean;
  image: string | null;
  totp_enabled: Generated<boolean>;
  /** Until when roles give nothing; the far future when no end is set. */
  /** Of the page by which the person last signed in. */
  locale: Generated<Locale>;
  restricted_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  created_at: Date;
  updated_at: Date;
}

interface SessionRow {
  id: string;
  person_id: string;
  token: string;
  user_agent: string | null;
  ip_address: string | null;
  strong_at: Date | null;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

interface TotpRow {
  id: string;
  person_id: string;
  secret: string;
  backup_codes: string;
  verified: boolean | null;
  failures: number;
  locked_until: Date | null;
  last_code: Buffer | null;
  last_step: number | null;
}

interface RelationRow {
  id: Generated<number>;
  person_id: string;
  role: Role;
  subject: string | null;
  state: RelationState;
  reason: string | null;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}

interface AuditRow {
  seq: ColumnType<number, never, never>;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  detail: JSONColumnType<Record<string, unknown>>;
  previous: ColumnType<Buffer, never, never>;
  seal: ColumnType<Buffer, never, never>;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    person: PersonRow;
    person_session: SessionRow;
    person_totp: TotpRow;
    person_link: { id: string; identifier: string; value: string; expires_at: Date };
    sign_in_request: {
      id: Generated<number>;
      at: Date;
      email_hash: Buffer;
      network_hash: Buffer | null;
    };
    link_failure: { token_hash: Buffer; failures: number; at: Date };
    known_browser: { person_id: string; browser_hash: Buffer; seen_at: Date };
    passkey: {
      id: string;
      person_id: string;
      label: string;
      public_key: Buffer;
      counter: number;
      transports: string[];
      created_at: Date;
      used_at: Date | null;
    };
    purpose_token: {
      token_hash: Buffer;
      purpose: string;
      data: JSONColumnType<Record<string, unknown>>;
      person_id: string | null;
      created_at: Date;
      expires_at: Date;
    };
    relation: RelationRow;
    audit: AuditRow;
  }
}
