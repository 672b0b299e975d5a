/** The ledger of consents (migration 0024). */
import type { Generated } from 'kysely';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    consent: {
      id: Generated<number>;
      subject: string;
      person_id: string | null;
      purpose: 'account' | 'contribution' | 'alert';
      version: string;
      channel: 'web' | 'mail';
      given_at: Date;
      withdrawn_at: Date | null;
    };
  }
}
