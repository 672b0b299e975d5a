/** The tables of federation (migration 0033). */
import type { Generated, JSONColumnType } from 'kysely';
import type { Document, RecordHome, RecordKind } from '../records/public.ts';
import type { ErrandState } from './domain/errand.ts';
import type { Leaving, PeerState } from './domain/peer.ts';
import type { VisitReport } from './domain/visit-report.ts';

/** What home says of a record while it names some that are not here. */
export interface Said {
  kind: RecordKind;
  document: Document;
  home: RecordHome;
  names: { written: string; id: string; name?: string }[];
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    peer_instance: {
      id: string;
      address: string;
      name: string;
      licence: string;
      kinds: RecordKind[];
      territory: string | null;
      state: PeerState;
      leave_as: Leaving | null;
      cursor: string;
      etag: string | null;
      home_version: Generated<number>;
      check_number: Generated<number>;
      check_cursor: string | null;
      checked_at: Date | null;
      visited_at: Date | null;
      succeeded_at: Date | null;
      next_visit: Date;
      failures: Generated<number>;
      fault: string | null;
      most_records: number;
      added_at: Date;
    };
    peer_record: {
      peer_id: string;
      home_id: string;
      record_id: string;
      state: 'here' | 'outside' | 'gone' | 'merged';
      version: number;
      sha256: string;
      into_home: string | null;
      into_url: string | null;
      said: JSONColumnType<Said> | null;
      missing: Generated<string[]>;
      seen: Generated<number>;
      compared: Generated<boolean>;
    };
    peer_visit: {
      id: Generated<number>;
      peer_id: string;
      started_at: Date;
      ended_at: Date;
      report: JSONColumnType<VisitReport>;
      fault: string | null;
    };
    peer_double: {
      record_id: string;
      other_id: string;
      because: 'number' | 'site' | 'name';
      state: 'open' | 'different';
      at: Date;
    };
    peer_errand: {
      proposal_id: string;
      instance: string;
      home_id: string;
      secret: string;
      state: ErrandState;
      follow: string | null;
      tries: Generated<number>;
      next_try: Date;
      fault: string | null;
      sent_at: Date | null;
    };
    peer_letter: { source: string; instance: string; proposal_id: string; at: Date };
  }
}
