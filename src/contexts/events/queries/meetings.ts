/** Reads of meetings. */
import { type Selectable, sql } from 'kysely';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database, Tables, Transaction } from '../../../platform/db/tables.ts';
import { matches, parseQuery } from '../../../platform/search/sql.ts';
import { type Kinds, recordsById } from '../../records/public.ts';
import type { EventKind, Meeting } from '../domain/event.ts';
import '../tables.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

const meetings = (db: Database | Transaction) =>
  db
    .selectFrom('event')
    .leftJoin('event_feed', 'event_feed.id', 'event.feed_id')
    .selectAll('event')
    .select(['event_feed.title as feedTitle', 'event_feed.record_id as feedRecord']);

type Row = Omit<Selectable<Tables['event']>, 'search'> & {
  feedTitle: string | null;
  feedRecord: string | null;
};

/** A meeting with what is never shown of it: who wrote it. */
export interface OwnedMeeting extends Meeting {
  personId: string | null;
  recordId: string | null;
}

async function told(db: Database | Transaction, rows: readonly Row[], kinds: Kinds): Promise<OwnedMeeting[]> {
  const holders = rows.flatMap(({ record_id, feedRecord }) => record_id ?? feedRecord ?? []);
  const records = new Map((await recordsById(db, [...new Set(holders)])).map((each) => [each.id, each]));
  return rows.map((row) => {
    const record = records.get(row.record_id ?? row.feedRecord ?? '');
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      summary: row.summary,
      programme: row.programme,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      zone: row.zone,
      allDay: row.all_day,
      place: row.place,
      territory: row.territory,
      url: row.url,
      seats: row.seats,
      registers: row.registers,
      account: row.account,
      holder: record
        ? {
            id: record.id,
            name: String(record.document.name),
            path: `${kinds[record.kind].path}/${record.slug}`,
          }
        : null,
      recordId: row.record_id,
      personId: row.person_id,
      author: row.author,
      state: row.state,
      reason: row.reason,
      attended: row.attended,
      feed: row.feedTitle,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      sequence: row.sequence,
    };
  });
}

/** One meeting; two queries. */
export async function findMeeting(
  db: Database | Transaction,
  id: string,
  kinds: Kinds,
): Promise<OwnedMeeting | null> {
  if (!isUuid(id)) return null;
  const row = await meetings(db).where('event.id', '=', id).executeTakeFirst();
  return row ? ((await told(db, [row], kinds))[0] ?? null) : null;
}

export interface Asked {
  /** Those that end after this instant (or before it, when `past`). */
  from: Date;
  past: boolean;
  kinds: readonly EventKind[];
  /** Those of one of these territories, and those without one when they are online. */
  territories: ReadonlySet<TerritoryId> | null;
  text: string;
}

const asked = (db: Database, { from, past, kinds, territories, text }: Asked) => {
  const query = text === '' ? null : parseQuery(text);
  return meetings(db)
    .where('event.ends_at', past ? '<' : '>=', from)
    .$if(kinds.length > 0, (rows) =>
      rows.where('event.kind', '=', sql<EventKind>`any(${[...kinds]}::text[])`),
    )
    .$if(territories !== null, (rows) =>
      rows.where('event.territory', '=', sql<string>`any(${[...(territories ?? [])]}::text[])`),
    )
    .$if(query !== null, (rows) => (query ? rows.where(matches(sql.ref('event.search'), query)) : rows));
};

/** The next ones, the soonest first; two queries. `total` counts all. */
export async function listMeetings(
  db: Database,
  filters: Asked,
  { page, size }: { page: number; size: number },
  kinds: Kinds,
): Promise<{ meetings: OwnedMeeting[]; total: number }> {
  const rows = await asked(db, filters)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('event.starts_at', filters.past ? 'desc' : 'asc')
    .orderBy('event.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { meetings: await told(db, rows, kinds), total: rows[0]?.total ?? 0 };
}

/** Those that a person hosts, or that stand in the name of records they look after; the latest first. */
export async function hostedBy(
  db: Database,
  personId: string,
  recordIds: readonly string[],
  kinds: Kinds,
): Promise<OwnedMeeting[]> {
  const rows = await meetings(db)
    .where('event.feed_id', 'is', null)
    .where((row) =>
      row.or([
        row('event.person_id', '=', personId),
        row('event.record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`),
      ]),
    )
    .orderBy('event.starts_at', 'desc')
    .limit(100)
    .execute();
  return told(db, rows, kinds);
}

/** What seats there are, its row locked until the end of the transaction: whoever takes one waits for it. */
export async function lockMeeting(
  tx: Transaction,
  id: string,
): Promise<{ seats: number | null; state: Meeting['state']; endsAt: Date; startsAt: Date } | null> {
  const row = await tx
    .selectFrom('event')
    .select(['seats', 'state', 'ends_at as endsAt', 'starts_at as startsAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
