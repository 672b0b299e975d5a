/** Reads of the audit trail. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import type { TrailFilters } from '../domain/trail-filters.ts';
import '../tables.ts';

export interface TrailLine {
  seq: number;
  at: Date;
  actor: string;
  /** The name of that person, while there is one. */
  actorName: string | null;
  action: string;
  subject: string;
  subjectName: string | null;
  detail: Record<string, unknown>;
}

const filtered = (db: Database, { actor, action, subject, from, to }: TrailFilters) =>
  db
    .selectFrom('audit')
    .leftJoin('person as who', 'who.id', 'audit.actor')
    .leftJoin('person as whom', (join) => join.on(sql<boolean>`'person:' || whom.id = audit.subject`))
    .$if(actor !== '', (query) =>
      query.where((eb) => eb.or([eb('audit.actor', '=', actor), eb('who.name', '=', actor)])),
    )
    .$if(action !== '', (query) => query.where('audit.action', '=', action))
    .$if(subject !== '', (query) =>
      query.where((eb) => eb.or([eb('audit.subject', '=', subject), eb('whom.name', '=', subject)])),
    )
    .$if(from !== '', (query) => query.where('audit.at', '>=', sql<Date>`${from}::date`))
    .$if(to !== '', (query) => query.where('audit.at', '<', sql<Date>`${to}::date + 1`));

/** Lines from the latest to the first, from place `offset`. */
export const trail = (
  db: Database,
  filters: TrailFilters,
  { offset, limit }: { offset: number; limit: number },
): Promise<TrailLine[]> =>
  filtered(db, filters)
    .select([
      'audit.seq',
      'audit.at',
      'audit.actor',
      'who.name as actorName',
      'audit.action',
      'audit.subject',
      'whom.name as subjectName',
      'audit.detail',
    ])
    .orderBy('audit.seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();

export async function trailLength(db: Database, filters: TrailFilters): Promise<number> {
  const { count } = await filtered(db, filters)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Every action that the trail tells, in order. */
export const actionsTold = async (db: Database): Promise<string[]> =>
  (await db.selectFrom('audit').select('action').distinct().orderBy('action').execute()).map(
    ({ action }) => action,
  );

export interface TrailState {
  /** The last line and its seal in hexadecimal: published elsewhere, it holds all that stands before. */
  last: { seq: number; seal: string } | null;
  /** Lines that are not as they were sealed. */
  faults: number;
}

export async function trailState(db: Database): Promise<TrailState> {
  const last = await db
    .selectFrom('audit')
    .select(['seq', 'seal'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { rows } = await sql<{ faults: number }>`select count(*)::int as faults from audit_faults()`.execute(
    db,
  );
  return {
    last: last ? { seq: last.seq, seal: last.seal.toString('hex') } : null,
    faults: rows[0]?.faults ?? 0,
  };
}
