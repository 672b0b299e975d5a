/** The table of remarks (migration 0034). */
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { RemarkState, Topic } from './domain/remark.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    remark: {
      id: string;
      record_id: string;
      territories: string[];
      topic: Topic;
      body: string;
      author: string;
      person_id: string | null;
      email: EmailAddress | null;
      locale: Locale;
      token_hash: Buffer;
      state: RemarkState;
      created_at: Date;
      decided_at: Date | null;
      decided_by: string | null;
      decision: string | null;
      answer: string | null;
      answered_at: Date | null;
      answered_by: string | null;
      answer_author: string | null;
      resolved_at: Date | null;
    };
  }
}
