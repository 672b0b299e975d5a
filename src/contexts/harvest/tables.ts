/** What imports read (migrations 0009 and 0036). */
import type { JSONColumnType } from 'kysely';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    harvest_row: {
      source: string;
      imported_id: string;
      record_id: string;
      raw: JSONColumnType<Record<string, string>>;
      seen_at: Date;
      import_id: string | null;
    };
  }
}
