/** The tables of events (migration 0051). */
import type { ColumnType, Generated } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { EventKind, EventState } from './domain/event.ts';
import type { FeedOutcome } from './domain/feed.ts';
import type { RegistrationState } from './domain/registration.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    event: {
      id: string;
      kind: EventKind;
      title: string;
      summary: string;
      programme: string;
      starts_at: Date;
      ends_at: Date;
      zone: string;
      all_day: boolean;
      place: string;
      territory: string | null;
      url: string | null;
      seats: number | null;
      registers: boolean;
      record_id: string | null;
      person_id: string | null;
      author: string;
      state: EventState;
      reason: string | null;
      account: string | null;
      attended: number | null;
      feed_id: string | null;
      uid: string | null;
      occurrence: string | null;
      created_at: Date;
      changed_at: Date;
      sequence: Generated<number>;
      search: ColumnType<never, string, string>;
    };
    event_registration: {
      id: string;
      event_id: string;
      author: string;
      email: string;
      person_id: string | null;
      locale: Locale;
      state: RegistrationState;
      asked_at: Date;
      asks: Generated<number>;
      confirmed_at: Date | null;
      reminded_at: Date | null;
      attended: boolean | null;
      event_ends_at: Date;
    };
    event_link: { hash: Buffer; registration_id: string; expires_at: Date };
    event_feed: {
      id: string;
      url: string;
      title: string;
      record_id: string | null;
      person_id: string | null;
      added_at: Date;
      read_at: Date | null;
      ok_at: Date | null;
      outcome: FeedOutcome | null;
      kept: number | null;
      cut: Generated<boolean>;
      etag: string | null;
      next_at: Date;
    };
  }
}
