/** Loads of the shipped content (migration 0005). */
import type { Generated, JSONColumnType } from 'kysely';
import type { ImportReport } from '../records/public.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    catalogue_load: {
      id: Generated<number>;
      digest: string;
      loaded_at: Date;
      report: JSONColumnType<ImportReport>;
    };
  }
}
