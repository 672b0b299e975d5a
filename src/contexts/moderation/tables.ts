/** The table of appeals (migration 0034). */
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { AppealState } from './domain/appeal.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    appeal: {
      id: string;
      about: string;
      person_id: string | null;
      email: EmailAddress | null;
      locale: Locale;
      body: string;
      territories: string[];
      first_by: string;
      created_at: Date;
      state: AppealState;
      decided_at: Date | null;
      decided_by: string | null;
      answer: string | null;
    };
  }
}
