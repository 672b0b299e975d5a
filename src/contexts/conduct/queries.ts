/** Reads of what somebody sent lately, and of what they may no longer do. */
import { type RawBuilder, sql } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { LetterKind } from './domain/letters.ts';
import type { Act, Counted, Rate } from './domain/limits.ts';
import type { InForce, SanctionKind } from './domain/sanctions.ts';
import './tables.ts';

export interface Sender {
  personId: string | null;
  addressHash: Buffer;
}

/** Sanctions that weigh on a person or an address now. */
export const inForce = (
  db: Database | Transaction,
  { personId, addressHash }: { personId: string | null; addressHash: Buffer | null },
  now: Date,
): Promise<InForce[]> =>
  db
    .selectFrom('sanction')
    .select(['kind', 'ends_at as endsAt'])
    .where('lifted_at', 'is', null)
    .where((row) =>
      row.or([
        row('person_id', '=', personId ?? ''),
        row('address_hash', '=', addressHash ?? Buffer.alloc(0)),
      ]),
    )
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .execute();

/** How many of an act were sent within each rate, in their order. One query. */
export async function sentWithin(
  tx: Transaction,
  act: Act,
  rates: readonly Rate[],
  { hashes, now }: { hashes: Readonly<Record<Counted, Buffer | null>>; now: Date },
): Promise<number[]> {
  const longest = Math.max(...rates.map(({ seconds }) => seconds));
  const counts = rates.map(({ of, seconds }): RawBuilder<number> => {
    const column = of === 'network' ? sql.ref('network_hash') : sql.ref('who_hash');
    const hash = hashes[of] ?? Buffer.alloc(0);
    return sql<number>`(count(*) filter (where ${column} = ${hash} and at > ${before(now, seconds)}))::int`;
  });
  const { rows } = await sql<{ counts: number[] }>`
    select array[${sql.join(counts)}] as counts from conduct_act
    where act = ${act} and at > ${before(now, longest)}
      and (who_hash = ${hashes.person ?? hashes.address ?? Buffer.alloc(0)}
        or network_hash = ${hashes.network ?? Buffer.alloc(0)})`.execute(tx);
  return rows[0]?.counts ?? rates.map(() => 0);
}

export interface Like {
  recordId: string | null;
  sketch: number[];
  /** By the same sender. */
  own: boolean;
}

/** Sketches that share a run of words with this one, on other records. The latest hundred. */
export async function sketchesLike(
  tx: Transaction,
  {
    sketch,
    recordId,
    whoHash,
    since,
  }: { sketch: readonly number[]; recordId: string | null; whoHash: Buffer; since: Date },
): Promise<Like[]> {
  if (sketch.length === 0) return [];
  const rows = await tx
    .selectFrom('conduct_act')
    .select((row) => ['record_id as recordId', 'sketch', row('who_hash', '=', whoHash).as('own')])
    .where('at', '>', since)
    .where(sql<boolean>`sketch && ${[...sketch]}::bigint[]`)
    .where((row) =>
      recordId === null
        ? row.val(true)
        : row.or([row('record_id', 'is', null), row('record_id', '<>', recordId)]),
    )
    .orderBy('at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, sketch: row.sketch.map(Number), own: Boolean(row.own) }));
}

/** Letters of a kind since then: how many one person had sent, and how many each address receives, whoever had them sent. */
export async function lettersSince(
  tx: Transaction,
  kind: LetterKind,
  { by, to, since }: { by: Buffer; to: readonly Buffer[]; since: Date },
): Promise<{ sent: number; received: ReadonlyMap<string, number> }> {
  const { rows } = await sql<{ hash: Buffer | null; n: number }>`
    select null as hash, count(*)::int as n from conduct_letter
    where by_hash = ${by} and kind = ${kind} and at > ${since}
    union all
    select to_hash, count(*)::int from conduct_letter
    where to_hash = any(${[...to]}::bytea[]) and kind = ${kind} and at > ${since} group by to_hash`.execute(
    tx,
  );
  return {
    sent: rows.find(({ hash }) => hash === null)?.n ?? 0,
    received: new Map(rows.flatMap(({ hash, n }) => (hash ? [[hash.toString('hex'), n] as const] : []))),
  };
}

const before = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1000);

export interface Sanction {
  id: string;
  personId: string | null;
  kind: SanctionKind;
  reason: string;
  about: string;
  territories: string[];
  locale: Locale;
  decidedAt: Date;
  decidedBy: string;
  endsAt: Date | null;
  liftedAt: Date | null;
  liftedReason: string | null;
}

const COLUMNS = [
  'id',
  'person_id as personId',
  'kind',
  'reason',
  'about',
  'territories',
  'locale',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'ends_at as endsAt',
  'lifted_at as liftedAt',
  'lifted_reason as liftedReason',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function sanctionById(db: Database | Transaction, id: string): Promise<Sanction | null> {
  if (!UUID.test(id)) return null;
  return (await db.selectFrom('sanction').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function sanctionByToken(db: Database, hash: Buffer): Promise<Sanction | null> {
  const found = db.selectFrom('sanction').select(COLUMNS).where('token_hash', '=', hash);
  return (await found.executeTakeFirst()) ?? null;
}

/** Those of a person, the latest first. */
export const sanctionsOf = (db: Database, personId: string): Promise<Sanction[]> =>
  db
    .selectFrom('sanction')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .orderBy('decided_at', 'desc')
    .limit(50)
    .execute();

/** Earlier ones of whoever sent something, lifted ones left out: what a moderator weighs. */
export const sanctionsBefore = (db: Database, { personId, addressHash }: Sender): Promise<Sanction[]> =>
  db
    .selectFrom('sanction')
    .select(COLUMNS)
    .where((row) => row.or([row('person_id', '=', personId ?? ''), row('address_hash', '=', addressHash)]))
    .where('lifted_at', 'is', null)
    .orderBy('decided_at', 'desc')
    .limit(20)
    .execute();

/** Those decided on these territories, or everywhere, the latest first. */
export const sanctionsWithin = (
  db: Database,
  scope: { all: boolean; territories: readonly string[] },
  limit: number,
): Promise<Sanction[]> =>
  db
    .selectFrom('sanction')
    .select(COLUMNS)
    .where((row) =>
      row.or([row.val(scope.all), sql<boolean>`territories && ${[...scope.territories]}::text[]`]),
    )
    .orderBy('decided_at', 'desc')
    .limit(limit)
    .execute();
