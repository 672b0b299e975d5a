/** Reads of proposals that go to other instances, and of those that came. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { ErrandState } from '../domain/errand.ts';
import '../tables.ts';

export interface Errand {
  proposalId: string;
  instance: string;
  homeId: string;
  secret: string;
  state: ErrandState;
  follow: string | null;
  tries: number;
}

const ERRAND = [
  'proposal_id as proposalId',
  'instance',
  'home_id as homeId',
  'secret',
  'state',
  'follow',
  'tries',
] as const;

export const errandBySecret = async (db: Database, secret: string): Promise<Errand | null> =>
  (await db.selectFrom('peer_errand').select(ERRAND).where('secret', '=', secret).executeTakeFirst()) ?? null;

/** Which of these proposals have an errand. */
export async function errandsOf(db: Database, proposals: readonly string[]): Promise<Set<string>> {
  if (proposals.length === 0) return new Set();
  const rows = await db
    .selectFrom('peer_errand')
    .select('proposal_id as id')
    .where('proposal_id', '=', sql<string>`any(${[...proposals]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export const dueErrands = (db: Database, now: Date, limit: number): Promise<Errand[]> =>
  db
    .selectFrom('peer_errand')
    .select(ERRAND)
    .where('state', 'in', ['waiting', 'sent'])
    .where('next_try', '<=', now)
    .orderBy('next_try')
    .limit(limit)
    .execute();

export interface ErrandCount {
  instance: string;
  state: ErrandState;
  count: number;
}

export const errandCounts = (db: Database): Promise<ErrandCount[]> =>
  db
    .selectFrom('peer_errand')
    .select(['instance', 'state'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['instance', 'state'])
    .execute();

export const letterFrom = async (db: Database, source: string): Promise<{ proposalId: string } | null> =>
  (await db
    .selectFrom('peer_letter')
    .select('proposal_id as proposalId')
    .where('source', '=', source)
    .executeTakeFirst()) ?? null;

/** How many an instance brought since a moment. */
export async function lettersSince(
  db: Database | Transaction,
  instance: string,
  since: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom('peer_letter')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('instance', '=', instance)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
