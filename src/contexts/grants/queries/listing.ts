/** Reads of grants: lists, totals, and what an organisation gave and received. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database, Tables } from '../../../platform/db/tables.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { matches, parseQuery } from '../../../platform/search/sql.ts';
import { type GrantFilters, PAGE_SIZE, sirenTyped } from '../domain/filters.ts';
import type { Told } from '../domain/scdl.ts';
import '../tables.ts';

export type Role = 'funder' | 'beneficiary';
/** An organisation as grants may name it; no key: its name cannot stand for its number. */
export interface Named {
  siren: string | null;
  rna: string | null;
  key: string | null;
}
/** What a list holds: the filters of its address, and the organisation whose grants it tells. */
export interface Asked extends GrantFilters {
  of?: { role: Role; party: Named } | undefined;
  /** Every territory that the place's filter keeps. */
  places: ReadonlySet<TerritoryId> | null;
}

type Rows = ExpressionBuilder<Tables, 'awarded_grant'>;

/** Rows of one side that this organisation is: the same rule as `domain/match.ts`, asked of the base. */
function isParty(row: Rows, role: Role, { siren, rna, key }: Named) {
  const own = sql.ref<string | null>(`${role}_siren`);
  const ownRna =
    role === 'beneficiary' ? sql.ref<string | null>('beneficiary_rna') : sql<string | null>`null::text`;
  const fits = (mine: typeof own, theirs: string | null) =>
    theirs === null ? sql<boolean>`true` : sql<boolean>`(${mine} is null or ${mine} = ${theirs})`;
  return row.or([
    ...(siren === null ? [] : [sql<boolean>`${own} = ${siren}`]),
    ...(rna === null ? [] : [sql<boolean>`${ownRna} = ${rna} and ${fits(own, siren)}`]),
    ...(key === null
      ? []
      : [sql<boolean>`${sql.ref(`${role}_key`)} = ${key} and ${fits(own, siren)} and ${fits(ownRna, rna)}`]),
  ]);
}

/** A typed name: every word of it, in any order; or a number. */
function isTyped(row: Rows, role: Role, typed: string) {
  const siren = sirenTyped(typed);
  if (siren !== null) return row(`${role}_siren`, '=', siren);
  const words = normalise(typed)
    .split(' ')
    .filter((word) => word !== '');
  return row.and(words.map((word) => row(`${role}_key`, 'like', `%${word}%`)));
}

function narrowed(db: Database, { text, funder, beneficiary, year, places, gone, of }: Asked) {
  const query = text === '' ? null : parseQuery(text);
  return db
    .selectFrom('awarded_grant')
    .where('gone_since', gone ? 'is not' : 'is', null)
    .$if(of !== undefined, (rows) =>
      rows.where((row) => (of ? isParty(row, of.role, of.party) : row.lit(true))),
    )
    .$if(query !== null, (rows) =>
      rows.where((row) => (query ? matches(row.ref('search'), query) : row.lit(true))),
    )
    .$if(funder !== '', (rows) => rows.where((row) => isTyped(row, 'funder', funder)))
    .$if(beneficiary !== '', (rows) => rows.where((row) => isTyped(row, 'beneficiary', beneficiary)))
    .$if(year !== null, (rows) => rows.where('year', '=', year ?? 0))
    .$if(places !== null, (rows) =>
      rows.where('place', '=', sql<string>`any(${[...(places ?? [])]}::text[])`),
    );
}

const sums = {
  count: sql<number>`count(*)`.as('count'),
  /** Cents of the parts that are told. */
  total: sql<number>`coalesce(sum(part), 0)::bigint`.as('total'),
  untold: sql<number>`count(*) filter (where part is null)`.as('untold'),
};
export interface Totals {
  count: number;
  total: number;
  untold: number;
}

/** One query. */
export const totalsOf = (db: Database, asked: Asked): Promise<Totals> =>
  narrowed(db, asked).select([sums.count, sums.total, sums.untold]).executeTakeFirstOrThrow();

/** By year, the latest first. One query. */
export const yearsOf = (db: Database, asked: Asked): Promise<(Totals & { year: number })[]> =>
  narrowed(db, asked)
    .select(['year', sums.count, sums.total, sums.untold])
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute();

export interface StoredGrant extends Told {
  id: number;
  funderKey: string;
  beneficiaryKey: string;
  place: TerritoryId | null;
}

const whole = (db: Database, asked: Asked) =>
  narrowed(db, asked)
    .innerJoin('grant_source', 'grant_source.source', 'awarded_grant.source')
    .select([
      'id',
      'funder_name as funderName',
      'funder_key as funderKey',
      'funder_siret as funderSiret',
      'beneficiary_name as beneficiaryName',
      'beneficiary_key as beneficiaryKey',
      'beneficiary_siret as beneficiarySiret',
      'beneficiary_rna as beneficiaryRna',
      'agreed_on as agreedOn',
      'decision',
      'object',
      'amount',
      'part',
      'share',
      'cash',
      'in_kind as inKind',
      'payment',
      'paid_from as paidFrom',
      'paid_until as paidUntil',
      'rae',
      'eu_notified as euNotified',
      'programme',
      sql<TerritoryId | null>`place`.as('place'),
      'gone_since as goneSince',
      'label as sourceLabel',
      'licence as sourceLicence',
      'page as sourcePage',
    ])
    .orderBy('agreed_on', 'desc')
    .orderBy('id', 'desc');

/** The latest first, one page of them. One query. */
export const grantsOn = (db: Database, asked: Asked, size = PAGE_SIZE): Promise<StoredGrant[]> =>
  whole(db, asked)
    .limit(size)
    .offset((asked.page - 1) * size)
    .execute();

const BATCH = 1000;

/** All of them by batches, for exports of any length: each begins where the last one ended. */
export async function* allGrants(db: Database, asked: Asked): AsyncGenerator<StoredGrant[]> {
  for (let last: StoredGrant | undefined; ; ) {
    const after = last;
    const batch = await whole(db, asked)
      .$if(after !== undefined, (rows) =>
        rows.where(sql<boolean>`(agreed_on, id) < (${after?.agreedOn}::date, ${after?.id}::bigint)`),
      )
      .limit(BATCH)
      .execute();
    if (batch.length > 0) yield batch;
    last = batch.at(-1);
    if (batch.length < BATCH || !last) return;
  }
}

/** The first and last year told, or null when there is no grant at all. One query. */
export async function yearsTold(db: Database): Promise<{ first: number; last: number } | null> {
  const { first, last } = await db
    .selectFrom('awarded_grant')
    .select(({ fn }) => [fn.min('agreed_on').as('first'), fn.max('agreed_on').as('last')])
    .executeTakeFirstOrThrow();
  return first && last ? { first: Number(first.slice(0, 4)), last: Number(last.slice(0, 4)) } : null;
}
