/** Reads of networks' fields. Values come with the visibility under which they were given: who asks decides what leaves. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { NetworkField } from './domain/definition.ts';
import type { DefinitionChange } from './domain/definition-history.ts';
import type { Held } from './domain/shown.ts';
import type { ValueRevision } from './domain/value-changes.ts';
import './tables.ts';

export interface StoredSet {
  id: string;
  code: string;
  organisationId: string | null;
  territoryId: string | null;
  changed: number;
  fields: NetworkField[];
}

/** Every set with its fields, in order. Two queries. */
export async function allSets(db: Database | Transaction): Promise<StoredSet[]> {
  const sets = await db
    .selectFrom('network_set')
    .select(['id', 'code', 'organisation_id as organisationId', 'territory_id as territoryId', 'changed'])
    .orderBy('code')
    .execute();
  if (sets.length === 0) return [];
  const fields = await db
    .selectFrom('network_field')
    .select(['id', 'set_id as setId', 'code', 'kind', 'definition', 'position', 'retired', 'version'])
    .orderBy('position')
    .orderBy('code')
    .execute();
  const bySet = Map.groupBy(fields, ({ setId }) => setId);
  return sets.map((set) => ({
    ...set,
    fields: (bySet.get(set.id) ?? []).map(({ setId: _, ...field }) => field),
  }));
}

/** The fields of one set as they are in this very transaction. */
export const fieldsOfSet = (tx: Transaction, setId: string): Promise<NetworkField[]> =>
  tx
    .selectFrom('network_field')
    .select(['id', 'code', 'kind', 'definition', 'position', 'retired', 'version'])
    .where('set_id', '=', setId)
    .orderBy('position')
    .orderBy('code')
    .execute();

export interface MemberRow {
  setId: string;
  recordId: string;
  listed: boolean | null;
  declined: boolean;
}

const MEMBER = ['set_id as setId', 'record_id as recordId', 'listed', 'declined'] as const;

/** What is said of the membership of these records, in any set. */
export const saidOfRecords = (
  db: Database | Transaction,
  recordIds: readonly string[],
): Promise<MemberRow[]> =>
  db
    .selectFrom('network_member')
    .select(MEMBER)
    .where('record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`)
    .execute();

/** What is said of membership in one set. */
export const saidInSet = (db: Database | Transaction, setId: string): Promise<MemberRow[]> =>
  db.selectFrom('network_member').select(MEMBER).where('set_id', '=', setId).execute();

export interface ValueRow extends Held {
  recordId: string;
  fieldId: string;
}

/** All that is kept of these records, under any visibility. */
export const valuesOf = (db: Database | Transaction, recordIds: readonly string[]): Promise<ValueRow[]> =>
  db
    .selectFrom('network_value')
    .select(['record_id as recordId', 'field_id as fieldId', 'value', 'visibility'])
    .where('record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`)
    .execute();

/** What is kept of one record in one set, by field. */
export async function heldIn(
  db: Database | Transaction,
  recordId: string,
  setId: string,
): Promise<Map<string, Held>> {
  const rows = await db
    .selectFrom('network_value')
    .innerJoin('network_field', 'network_field.id', 'network_value.field_id')
    .select(['field_id as fieldId', 'value', 'visibility'])
    .where('record_id', '=', recordId)
    .where('set_id', '=', setId)
    .execute();
  return new Map(rows.map(({ fieldId, ...held }) => [fieldId, held]));
}

/** Records that keep something in a set. */
export async function recordsFilledIn(db: Database, setId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('network_value')
    .innerJoin('network_field', 'network_field.id', 'network_value.field_id')
    .select('record_id as recordId')
    .where('set_id', '=', setId)
    .distinct()
    .execute();
  return rows.map(({ recordId }) => recordId);
}

/** A record's revisions in a set after one of them, the first first; authors as they are kept. */
export const valueRevisions = (
  db: Database | Transaction,
  recordId: string,
  setId: string,
  after = 0,
): Promise<ValueRevision[]> =>
  db
    .selectFrom('network_revision')
    .select(['number', 'at', 'author', 'reason', 'changes'])
    .where('record_id', '=', recordId)
    .where('set_id', '=', setId)
    .where('number', '>', after)
    .orderBy('number')
    .execute();

/** A record's revisions in every set, by set. One query. */
export async function revisionsBySet(
  db: Database,
  recordId: string,
): Promise<ReadonlyMap<string, ValueRevision[]>> {
  const rows = await db
    .selectFrom('network_revision')
    .select(['set_id as setId', 'number', 'at', 'author', 'reason', 'changes'])
    .where('record_id', '=', recordId)
    .orderBy('number')
    .execute();
  return Map.groupBy(rows, ({ setId }) => setId);
}

/** How many revisions a record has in each set. */
export async function valueVersions(
  db: Database | Transaction,
  recordId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('network_revision')
    .select(['set_id as setId', ({ fn }) => fn.max<number>('number').as('last')])
    .where('record_id', '=', recordId)
    .groupBy('set_id')
    .execute();
  return new Map(rows.map(({ setId, last }) => [setId, last]));
}

/** Every change of a set's definitions, the latest first; authors as they are kept. */
export const definitionChanges = (db: Database, setId: string): Promise<DefinitionChange[]> =>
  db
    .selectFrom('network_field_change')
    .innerJoin('network_field', 'network_field.id', 'network_field_change.field_id')
    .select([
      'field_id as fieldId',
      'network_field_change.number',
      'network_field_change.at',
      'network_field_change.author',
      'network_field_change.before',
      'network_field_change.after',
    ])
    .where('set_id', '=', setId)
    .orderBy('network_field_change.at', 'desc')
    .orderBy('network_field_change.number', 'desc')
    .execute();
