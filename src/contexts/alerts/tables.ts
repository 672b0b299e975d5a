/** The tables of alerts (migration 0010). */
import type { ColumnType, Generated } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { Purpose, Rhythm } from './domain/alert.ts';
import type { DigestItem, Memory } from './domain/digest.ts';

/** Read as what it holds, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

declare module '../../platform/db/tables.ts' {
  interface Tables {
    alert: {
      id: string;
      address: string;
      address_key: string;
      subject_kind: string;
      subject: string;
      subject_key: ColumnType<string, never, never>;
      locale: Locale;
      rhythm: Rhythm;
      asked_at: Date;
      asks: number;
      confirmed_at: Date | null;
      erase_at: Date | null;
      /** As `2026-11-22`. */
      due_on: string | null;
      memory: ColumnType<Memory | null, string | null, string | null>;
      last_sent_at: Date | null;
      refusals: Generated<number>;
      suspended_at: Date | null;
    };
    alert_token: { hash: Buffer; alert_id: string; purpose: Purpose; expires_at: Date };
    alert_digest: {
      alert_id: string;
      id: string;
      items: Json<DigestItem[]>;
      more: number;
      memory: Json<Memory>;
      sending_since: Date | null;
    };
  }
}
