/** Organisations by what identifies them elsewhere. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';

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
    .where((row) =>
      row.or([
        row(siren, '=', sql<string>`any(${[...wanted.sirens]}::text[])`),
        row(rna, '=', sql<string>`any(${[...wanted.rnas]}::text[])`),
        row('name_key', '=', sql<string>`any(${[...wanted.keys]}::text[])`),
      ]),
    )
    .execute();
}
