/** Writes of networks' fields: definitions with their change, values with their revision, in one transaction. */
import { sql } from 'kysely';
import type { Transaction } from '../../platform/db/tables.ts';
import type { FieldSet, NetworkField } from './domain/definition.ts';
import type { DefinitionState } from './domain/definition-history.ts';
import type { ValueMerge } from './domain/merged-values.ts';
import type { ValueChange } from './domain/value-changes.ts';
import type { MemberRow } from './queries.ts';
import './tables.ts';

/** Adds a set; false when its owner has one already. */
export async function insertSet(
  tx: Transaction,
  set: Pick<FieldSet, 'id' | 'code' | 'owner'> & { at: Date; changed: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('network_set')
    .values({
      id: set.id,
      code: set.code,
      organisation_id: set.owner.kind === 'organisation' ? set.owner.id : null,
      territory_id: set.owner.kind === 'territory' ? set.owner.id : null,
      created_at: set.at,
      changed: set.changed,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows) === 1;
}

const stateOf = ({ definition, position, retired }: NetworkField): DefinitionState => ({
  definition,
  position,
  retired,
});

/** Writes a field as it now is, with the change that led there. `before`: null for a new one. */
export async function putField(
  tx: Transaction,
  setId: string,
  before: NetworkField | null,
  field: Omit<NetworkField, 'version'>,
  { at, author }: { at: Date; author: string },
): Promise<void> {
  const version = (before?.version ?? 0) + 1;
  const { id, code, kind, definition, position, retired } = field;
  const columns = { definition: JSON.stringify(definition), position, retired, version };
  if (before) await tx.updateTable('network_field').set(columns).where('id', '=', id).execute();
  else
    await tx
      .insertInto('network_field')
      .values({ id, set_id: setId, code, kind, ...columns })
      .execute();
  await tx
    .insertInto('network_field_change')
    .values({
      field_id: id,
      number: version,
      at,
      author,
      before: before && JSON.stringify(stateOf(before)),
      after: JSON.stringify(stateOf({ ...field, version })),
    })
    .execute();
}

/** Lets every index know that the set's fields changed. */
export async function markSet(tx: Transaction, setId: string, changed: number): Promise<void> {
  await tx.updateTable('network_set').set({ changed }).where('id', '=', setId).execute();
}

export interface ValuesWrite {
  recordId: string;
  setId: string;
  number: number;
  at: Date;
  author: string;
  reason: string;
  changes: readonly ValueChange[];
}

/** Writes values with their revision. */
export async function putValues(tx: Transaction, write: ValuesWrite): Promise<void> {
  const { recordId, setId, number, at, author, reason, changes } = write;
  for (const { field, to, visibility } of changes) {
    if (to === null)
      await tx
        .deleteFrom('network_value')
        .where('record_id', '=', recordId)
        .where('field_id', '=', field)
        .execute();
    else
      await tx
        .insertInto('network_value')
        .values({ record_id: recordId, field_id: field, value: JSON.stringify(to), visibility })
        .onConflict((conflict) =>
          conflict.columns(['record_id', 'field_id']).doUpdateSet((row) => ({
            value: row.ref('excluded.value'),
            visibility: row.ref('excluded.visibility'),
          })),
        )
        .execute();
  }
  await tx
    .insertInto('network_revision')
    .values({
      record_id: recordId,
      set_id: setId,
      number,
      at,
      author,
      reason,
      changes: JSON.stringify(changes),
    })
    .execute();
}

/** Keeps what is said of a record's membership; what is not given stays. */
export async function putMember(
  tx: Transaction,
  {
    setId,
    recordId,
    at,
    ...word
  }: { setId: string; recordId: string; at: Date } & ({ listed: boolean | null } | { declined: boolean }),
): Promise<void> {
  await tx
    .insertInto('network_member')
    .values({ set_id: setId, record_id: recordId, changed_at: at, listed: null, declined: false, ...word })
    .onConflict((conflict) =>
      conflict
        .columns(['set_id', 'record_id'])
        .doUpdateSet({ ...word, changed_at: sql<Date>`${at}::timestamptz` }),
    )
    .execute();
}

/** Keeps what a merge took along in a set. */
export async function insertValueMerge(tx: Transaction, merge: ValueMerge & { at: Date }): Promise<void> {
  await tx
    .insertInto('network_merge')
    .values({
      merged_id: merge.mergedId,
      into_id: merge.intoId,
      set_id: merge.setId,
      at: merge.at,
      number: merge.number,
      kept_apart: [...merge.keptApart],
      member: merge.member,
      owner: merge.owner,
    })
    .execute();
}

/** Takes out, and gives, what the merge of a record took along. */
export async function takeValueMerges(tx: Transaction, mergedId: string): Promise<ValueMerge[]> {
  const rows = await tx
    .deleteFrom('network_merge')
    .where('merged_id', '=', mergedId)
    .returningAll()
    .execute();
  return rows.map((row) => ({
    mergedId: row.merged_id,
    intoId: row.into_id,
    setId: row.set_id,
    number: row.number,
    keptApart: row.kept_apart,
    member: row.member,
    owner: row.owner,
  }));
}

/** Another organisation asks from now on what this set asks. */
export async function setOwner(tx: Transaction, setId: string, organisationId: string): Promise<void> {
  await tx
    .updateTable('network_set')
    .set({ organisation_id: organisationId })
    .where('id', '=', setId)
    .execute();
}

/** Forgets what was said of a record's membership, when it still says just that. */
export async function dropMember(
  tx: Transaction,
  { setId, recordId, listed, declined }: MemberRow,
): Promise<void> {
  await tx
    .deleteFrom('network_member')
    .where('set_id', '=', setId)
    .where('record_id', '=', recordId)
    .where('declined', '=', declined)
    .where('listed', 'is not distinct from', listed)
    .execute();
}
