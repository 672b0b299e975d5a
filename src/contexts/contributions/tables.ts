/** The tables of contributions (migration 0021). */
import type { Generated, JSONColumnType } from 'kysely';
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Change, RecordKind } from '../records/public.ts';
import type { ProposalState } from './domain/state.ts';

export interface ProposalRow {
  id: string;
  kind: RecordKind;
  record_id: string | null;
  base_version: number | null;
  changes: JSONColumnType<Change[]>;
  name: string;
  territories: string[];
  reason: string;
  source: string | null;
  author: string;
  person_id: string | null;
  email: EmailAddress | null;
  locale: Locale;
  token_hash: Buffer;
  state: ProposalState;
  created_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  decision: string | null;
  taken: string[] | null;
  /** The instance where it is decided; null: here. */
  home: string | null;
  /** Who refused it before it was opened again. */
  refused_before_by: string | null;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    proposal: ProposalRow;
    proposal_comment: {
      id: Generated<number>;
      proposal_id: string;
      at: Date;
      author: string;
      person_id: string | null;
      body: string;
    };
  }
}
