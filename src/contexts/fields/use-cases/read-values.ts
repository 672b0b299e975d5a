/** What a record says in the networks that it is a member of, as far as whoever asks may see. */
import type { Actor } from '../../../kernel/actor.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Json, StoredRecord } from '../../records/public.ts';
import {
  askedOf,
  type FieldSet,
  isFieldKind,
  type NetworkField,
  type Visibility,
} from '../domain/definition.ts';
import { factsFrom } from '../domain/facts.ts';
import { isConfirmed, type Way } from '../domain/membership.ts';
import {
  askedIn,
  type Held,
  missingOf,
  type RecordFacts,
  type ShownField,
  shownTo,
} from '../domain/shown.ts';
import { columnOf, wayIn } from '../domain/tokens.ts';
import { audienceOf, mayFill, mayManage, type RecordGround } from '../policy.ts';
import { saidOfRecords, type ValueRow, valuesOf } from '../queries.ts';
import type { FieldNeeds } from './needs.ts';

type Needs = Pick<FieldNeeds, 'db' | 'discovery' | 'around' | 'fields'>;
type Subject = Pick<StoredRecord, 'id' | 'kind' | 'ordinal'>;

/** A network as a record's page shows it. */
export interface RecordSet {
  set: FieldSet;
  way: Way;
  shown: readonly ShownField[];
  missing: readonly NetworkField[];
}

/** One of a record's networks, as whoever asks meets it. */
export interface OpenSet extends RecordSet {
  audience: Visibility;
  fills: boolean;
  manages: boolean;
  /** All that is kept, for whoever fills: by field. */
  held: ReadonlyMap<string, Held>;
  /** What a form asks. */
  asked: readonly NetworkField[];
}

/** The networks that a record is a member of and that ask something of its kind, each with how. No query. */
export function setsOf(
  { discovery, fields }: Pick<Needs, 'discovery' | 'fields'>,
  { kind, ordinal }: Pick<Subject, 'kind' | 'ordinal'>,
): { set: FieldSet; way: Way }[] {
  const asking = fields.asking(kind);
  if (asking.length === 0) return [];
  const tokens = discovery.facetsOf(kind, ordinal);
  return asking.flatMap((set) => {
    const way = wayIn(set, tokens);
    return way ? [{ set, way }] : [];
  });
}

const factsOf = ({ discovery }: Pick<Needs, 'discovery'>, { kind, ordinal }: Subject): RecordFacts =>
  isFieldKind(kind) ? factsFrom(kind, discovery.facetsOf(kind, ordinal)) : () => null;

const heldBy = (rows: readonly ValueRow[]): Map<string, Held> =>
  new Map(rows.map(({ fieldId, value, visibility }) => [fieldId, { value, visibility }]));

/** What everybody sees of a record in its networks. No query for one that is in none, else one. */
export async function publicSets(needs: Needs, record: Subject): Promise<RecordSet[]> {
  const sets = setsOf(needs, record);
  if (sets.length === 0) return [];
  const held = heldBy(await valuesOf(needs.db, [record.id]));
  return sets.map(({ set, way }) => {
    const shown = shownTo('public', askedOf(set, record.kind), held, factsOf(needs, record));
    return { set, way, shown, missing: missingOf(shown) };
  });
}

/** By network, then by field: what everybody sees of each of these records. One query at most. */
export async function publicValues(
  needs: Omit<Needs, 'db'> & { db: Database | Transaction },
  records: readonly Subject[],
): Promise<Map<string, Record<string, Record<string, Json>>>> {
  const found = new Map<string, Record<string, Record<string, Json>>>();
  const inSome = records
    .map((record) => ({ record, sets: setsOf(needs, record) }))
    .filter(({ sets }) => sets.length > 0);
  if (inSome.length === 0) return found;
  const rows = Map.groupBy(
    await valuesOf(
      needs.db,
      inSome.map(({ record }) => record.id),
    ),
    ({ recordId }) => recordId,
  );
  for (const { record, sets } of inSome) {
    const held = heldBy(rows.get(record.id) ?? []);
    const said = sets.map(({ set }): [string, Record<string, Json>] => {
      const shown = shownTo('public', askedOf(set, record.kind), held, factsOf(needs, record));
      return [set.code, valuesIn(shown)];
    });
    found.set(record.id, Object.fromEntries(said));
  }
  return found;
}

/** Values by code of field. */
export const valuesIn = (shown: readonly ShownField[]): Record<string, Json> =>
  Object.fromEntries(shown.flatMap(({ field, value }) => (value === null ? [] : [[field.code, value]])));

/** The columns of a table: the public fields of some networks, in order. */
export const columnsOf = (
  { fields }: Pick<Needs, 'fields'>,
  kind: string,
  codes: readonly string[],
): { name: string; set: FieldSet; field: NetworkField }[] =>
  fields
    .all()
    .filter(({ code }) => codes.includes(code))
    .flatMap((set) =>
      askedOf(set, kind)
        .filter(({ definition }) => definition.visibility === 'public')
        .map((field) => ({ name: columnOf(set, field), set, field })),
    );

/** Where a record stands, for policies. */
export function recordGround(
  { around }: Pick<Needs, 'around'>,
  record: StoredRecord,
  way: Way | null,
): RecordGround {
  const { territories } = record.document;
  const places = (Array.isArray(territories) ? territories : []).flatMap((id) =>
    typeof id === 'string' ? (parseTerritoryId(id) ?? []) : [],
  );
  return {
    recordId: record.id,
    way,
    territories: [...new Set(places.flatMap((id) => [...around.holding(id)]))],
  };
}

/** The networks of a record as this person meets them. Two queries at most. */
export async function openSets(needs: Needs, record: StoredRecord, actor: Actor | null): Promise<OpenSet[]> {
  const sets = setsOf(needs, record);
  if (sets.length === 0) return [];
  const held = heldBy(await valuesOf(needs.db, [record.id]));
  const confirmedIn = await confirmedSets(needs, actor);
  const facts = factsOf(needs, record);
  return sets.map(({ set, way }) => {
    const ground = needs.fields.groundOf(set);
    const on = recordGround(needs, record, way);
    const audience = audienceOf(actor, ground, on, confirmedIn.has(set.id));
    const own = askedOf(set, record.kind);
    const shown = shownTo(audience, own, held, facts);
    const fills = mayFill(actor, ground, on);
    return {
      set,
      way,
      shown,
      missing: missingOf(shown),
      audience,
      fills,
      manages: mayManage(actor, ground),
      held: fills ? held : new Map(),
      asked: askedIn(own, facts),
    };
  });
}

/** The networks that list a record which this person looks after. */
export async function confirmedSets({ db }: Pick<Needs, 'db'>, actor: Actor | null): Promise<Set<string>> {
  const prefix = 'record:';
  const records = (actor?.relations ?? []).flatMap(({ role, subject }) =>
    role === 'steward' && subject?.startsWith(prefix) ? [subject.slice(prefix.length)] : [],
  );
  if (records.length === 0) return new Set();
  const said = await saidOfRecords(db, records);
  return new Set(
    said
      .filter(({ listed, declined }) => isConfirmed(declined ? null : listed ? 'listed' : null))
      .map(({ setId }) => setId),
  );
}
