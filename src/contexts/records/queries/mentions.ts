/** Who names whom. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import type { RecordKind } from '../domain/kinds.ts';

/** What a page says of a record that another names. */
export interface Mention {
  id: string;
  kind: RecordKind;
  slug: string;
  name: string;
  relation: string;
}

/** The records that this one names, and with which relation. */
export const namedBy = (db: Database, id: string): Promise<Mention[]> =>
  db
    .selectFrom('record_link')
    .innerJoin('record', 'record.id', 'record_link.to_id')
    .select(['record.id', 'record.kind', 'record.slug', 'record.name', 'record_link.relation'])
    .where('record_link.from_id', '=', id)
    .where('record.removed', 'is', null)
    .where('record.withdrawn', '=', false)
    .orderBy('record.name_key')
    .execute();

/** The records that name this one. */
export const naming = (db: Database, id: string): Promise<Mention[]> =>
  db
    .selectFrom('record_link')
    .innerJoin('record', 'record.id', 'record_link.from_id')
    .select(['record.id', 'record.kind', 'record.slug', 'record.name', 'record_link.relation'])
    .where('record_link.to_id', '=', id)
    .where('record.merged_into', 'is', null)
    .where('record.removed', 'is', null)
    .where('record.withdrawn', '=', false)
    .orderBy('record.name_key')
    .execute();

/** The records that each of several names, with the ordinal of who names. One query. */
export const namedByEach = (
  db: Database,
  ordinals: readonly number[],
): Promise<(Mention & { by: number })[]> =>
  db
    .selectFrom('record_link')
    .innerJoin('record', 'record.id', 'record_link.to_id')
    .innerJoin('record as namer', 'namer.id', 'record_link.from_id')
    .select([
      'record.id',
      'record.kind',
      'record.slug',
      'record.name',
      'record_link.relation',
      'namer.ordinal as by',
    ])
    .where('namer.ordinal', '=', sql<number>`any(${[...ordinals]}::int[])`)
    .orderBy('record.name_key')
    .execute();

/** Of these records, by ordinal, those that name one of `ids`, and with which relation. One query. */
export const namersAmong = (
  db: Database,
  ordinals: readonly number[],
  ids: readonly string[],
): Promise<{ by: number; id: string; relation: string }[]> =>
  db
    .selectFrom('record_link')
    .innerJoin('record as namer', 'namer.id', 'record_link.from_id')
    .select(['namer.ordinal as by', 'record_link.to_id as id', 'record_link.relation'])
    .where('namer.ordinal', '=', sql<number>`any(${[...ordinals]}::int[])`)
    .where('record_link.to_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
