/** The tables of what people ask of their data, and of what was erased (migration 0024). */
import type { Generated } from 'kysely';
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Right } from './domain/request.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    departure: { number: Generated<number>; at: Date };
    account_activity: { person_id: string; seen_at: Date; warned_at: Date | null };
    retention_run: { rule: string; ran_at: Date; erased: number; erased_in_all: number };
    privacy_request: {
      id: string;
      right_asked: Right;
      address: EmailAddress;
      page: string | null;
      body: string;
      locale: Locale;
      token_hash: Buffer;
      asked_at: Date;
      confirmed_at: Date | null;
      /** As `2026-12-25`. */
      due_on: string | null;
      answered_at: Date | null;
      answer: string | null;
      answered_by: string | null;
    };
  }
}
