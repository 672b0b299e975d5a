/** Organisations by what identifies them elsewhere. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import type { RecordKind } from '../domain/kinds.ts';

export interface Registered {
  id: string;
  slug: string;
  name: string;
  /** The normalised name. */
  key: string;
  siren: string | null;
  rna: string | null;
}

const siren = sql<string | null>`coalesce(document ->> 'siren', left(document ->> 'siret', 9))`;
const rna = sql<string | null>`document ->> 'rna'`;

/** The organisations that bear one of these numbers or normalised names. One query. */
export async function organisationsBearing(
  db: Database,
  wanted: { sirens: readonly string[]; rnas: readonly string[]; keys: readonly string[] },
): Promise<Registered[]> {
  return db
    .selectFrom('record')
    .select(['id', 'slug', 'name', 'name_key as key', siren.as('siren'), rna.as('rna')])
    .where('kind', '=', 'organisation')
    .where('merged_into', 'is', null)
    .where('removed', 'is', null)
    .where('withdrawn', '=', false)
    .where((row) =>
      row.or([
        row(siren, '=', sql<string>`any(${[...wanted.sirens]}::text[])`),
        row(rna, '=', sql<string>`any(${[...wanted.rnas]}::text[])`),
        row('name_key', '=', sql<string>`any(${[...wanted.keys]}::text[])`),
      ]),
    )
    .execute();
}

/** What a record may share with another that has no other name for it. */
export interface Marks {
  siren: string | null;
  rna: string | null;
  /** Hosts of web addresses, without `www.`. */
  hosts: readonly string[];
}

/** Records of a kind that bear one of these numbers, or link to one of these sites. One query, none without marks. */
export async function recordsSharing(
  db: Database,
  kind: RecordKind,
  marks: Marks,
): Promise<{ ordinal: number; number: boolean }[]> {
  if (marks.siren === null && marks.rna === null && marks.hosts.length === 0) return [];
  const number = sql<boolean>`coalesce(${siren} = ${marks.siren} or ${rna} = ${marks.rna}, false)`;
  return db
    .selectFrom('record')
    .select(['ordinal', number.as('number')])
    .where('kind', '=', kind)
    .where('merged_into', 'is', null)
    .where('removed', 'is', null)
    .where('withdrawn', '=', false)
    .where((row) => row.or([number, sql<boolean>`record_hosts(document) && ${[...marks.hosts]}::text[]`]))
    .limit(10)
    .execute();
}

export interface Bearing {
  ordinal: number;
  siren: string | null;
  rna: string | null;
  hosts: string[];
}

/** Records of a kind that bear one of many numbers, or link to one of many sites. One query. */
export async function recordsBearing(
  db: Database,
  kind: RecordKind,
  wanted: { sirens: readonly string[]; rnas: readonly string[]; hosts: readonly string[] },
): Promise<Bearing[]> {
  const hosts = sql<string[]>`record_hosts(document)`;
  return db
    .selectFrom('record')
    .select(['ordinal', siren.as('siren'), rna.as('rna'), hosts.as('hosts')])
    .where('kind', '=', kind)
    .where('merged_into', 'is', null)
    .where('removed', 'is', null)
    .where('withdrawn', '=', false)
    .where((row) =>
      row.or([
        row(siren, '=', sql<string>`any(${[...wanted.sirens]}::text[])`),
        row(rna, '=', sql<string>`any(${[...wanted.rnas]}::text[])`),
        sql<boolean>`record_hosts(document) && ${[...wanted.hosts]}::text[]`,
      ]),
    )
    .execute();
}
