/** Addresses of other sites and how they answered (migration 0012). */
import type { Generated } from 'kysely';
import type { LinkState } from './domain/standing.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    link: {
      address: string;
      host: string;
      rank: number;
      next_at: Date;
      state: LinkState | null;
      since: Date | null;
      checked_at: Date | null;
      last_ok_at: Date | null;
      failures: Generated<number>;
      gone: Generated<number>;
      why: string | null;
      moved_to: string | null;
    };
    link_use: { record_id: string; address: string };
    link_reading: { single: Generated<boolean>; version: number };
  }
}
