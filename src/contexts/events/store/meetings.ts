/** Writes of meetings. Each changes what is public: it opens a new version of the public data. */
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import { searchVector } from '../../../platform/search/sql.ts';
import { nextDataVersion } from '../../records/public.ts';
import { EVENT_KINDS, type EventContent } from '../domain/event.ts';
import '../tables.ts';

export interface MeetingWrite extends EventContent {
  id: string;
  recordId: string | null;
  personId: string | null;
  author: string;
  /** Names of its place, to be found by. */
  places: readonly string[];
}

export const written = (meeting: Omit<MeetingWrite, 'id' | 'personId'>) => ({
  kind: meeting.kind,
  title: meeting.title,
  summary: meeting.summary,
  programme: meeting.programme,
  starts_at: meeting.startsAt,
  ends_at: meeting.endsAt,
  zone: meeting.zone,
  all_day: meeting.allDay,
  place: meeting.place,
  territory: meeting.territory,
  url: meeting.url,
  seats: meeting.seats,
  registers: meeting.registers,
  account: meeting.account,
  record_id: meeting.recordId,
  author: meeting.author,
  search: searchVector({
    title: meeting.title,
    summary: meeting.summary,
    body: [
      meeting.programme,
      meeting.place,
      EVENT_KINDS[meeting.kind].fr,
      meeting.author,
      ...meeting.places,
    ].join('\n'),
  }),
});

export async function insertMeeting(tx: Transaction, meeting: MeetingWrite, at: Date): Promise<void> {
  await nextDataVersion(tx);
  await tx
    .insertInto('event')
    .values({
      id: meeting.id,
      person_id: meeting.personId,
      state: 'published',
      created_at: at,
      changed_at: at,
      ...written(meeting),
    })
    .execute();
}

export async function updateMeeting(tx: Transaction, meeting: MeetingWrite, at: Date): Promise<void> {
  await nextDataVersion(tx);
  await tx
    .updateTable('event')
    .set({ ...written(meeting), changed_at: at, sequence: sql<number>`sequence + 1` })
    .where('id', '=', meeting.id)
    .execute();
  await tx
    .updateTable('event_registration')
    .set({ event_ends_at: meeting.endsAt })
    .where('event_id', '=', meeting.id)
    .execute();
}

export async function cancelMeeting(tx: Transaction, id: string, reason: string, at: Date): Promise<void> {
  await nextDataVersion(tx);
  await tx
    .updateTable('event')
    .set({ state: 'cancelled', reason, changed_at: at, sequence: sql<number>`sequence + 1` })
    .where('id', '=', id)
    .where('state', '=', 'published')
    .execute();
}
