/** What imports read (migration 0009). */
import type { JSONColumnType } from 'kysely';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    harvest_row: {
      source: string;
      imported_id: string;
      record_id: string;
      raw: JSONColumnType<Record<string, string>>;
      seen_at: Date;
    };
  }
}
