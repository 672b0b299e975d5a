/** Adds a field, changes one, moves it, retires it or takes it up again. The first field of an owner makes its set. */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import {
  freeSlug,
  type Json,
  nextDataVersion,
  type Signer,
  same,
  signed,
  slugOf,
} from '../../records/public.ts';
import { waitsForItself } from '../domain/condition.ts';
import type { Definition, FieldKind, FieldSet, NetworkField } from '../domain/definition.ts';
import { faultsOf } from '../domain/definition-faults.ts';
import { fieldsOfSet } from '../queries.ts';
import { insertSet, markSet, putField } from '../store.ts';
import type { FieldNeeds } from './needs.ts';

export const MOST_FIELDS = 100;

/** Whose fields: a set that is there, or an owner that has none yet. */
export type Asker = FieldSet | { owner: FieldSet['owner']; code: string; id: null };

export interface FieldSave {
  asker: Asker;
  /** The code of the field to change; null for a new one, whose code is made from its French label. */
  code: string | null;
  kind: FieldKind;
  definition: Definition;
  /** The version that was seen; null: whatever it is. */
  seen: number | null;
  author: Signer;
}

export type FieldRefusal =
  | 'gone'
  | 'changed_meanwhile'
  | 'too_many'
  | { faults: readonly { path: string; fault: string }[] };

type Needs = Pick<FieldNeeds, 'db' | 'clock' | 'fields'>;

/** The field as it is written. With an unknown `code` (asked by a program) a field of that code is added. */
export const saveField = (
  { db, clock, fields: index }: Needs,
  { asker, code, kind, definition, seen, author }: FieldSave,
  beside?: (tx: Transaction, field: NetworkField) => Promise<void>,
): Promise<Outcome<NetworkField & { set: string }, FieldRefusal>> =>
  transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const at = clock();
    const sets = await index.read(tx);
    // A network that was merged into one with fields of its own leaves two sets to one owner.
    const present = sets.find((set) =>
      asker.id === null ? sameOwner(set.owner, asker.owner) : set.id === asker.id,
    );
    const setId = present?.id ?? randomUUID();
    const setCode = present?.code ?? freeCode(asker.code, asker.owner, new Set(sets.map((set) => set.code)));
    const others = present ? await fieldsOfSet(tx, present.id) : [];
    const before = others.find((field) => field.code === code) ?? null;
    if (before ? before.kind !== kind : seen !== null) return refused('gone');
    if (before && seen !== null && before.version !== seen) return refused('changed_meanwhile');
    if (!before && others.length >= MOST_FIELDS) return refused('too_many');
    const taken = new Set(others.map((field) => field.code));
    const own = before?.code ?? code ?? freeSlug(slugOf(definition.label.fr).slice(0, 50) || 'champ', taken);
    const siblings = others.filter((field) => field.kind === kind && field.code !== own);
    const whole = keepingChoices(before?.definition ?? null, definition);
    const faults = faultsOf(whole, kind, siblings);
    if (waitsForItself(own, [...siblings, { code: own, definition: whole }]))
      faults.push({ path: 'condition', fault: 'circle' });
    if (faults.length > 0) return refused({ faults });
    if (!present) {
      const { owner } = asker;
      if (!(await insertSet(tx, { id: setId, code: setCode, owner, at, changed }))) return refused('gone');
    }
    const position = before?.position ?? Math.max(0, ...others.map((field) => field.position)) + 1;
    const field = { id: before?.id ?? randomUUID(), code: own, kind, definition: whole, position };
    const written = { ...field, retired: before?.retired ?? false, version: (before?.version ?? 0) + 1 };
    const unchanged = before && same(asJson(before.definition), asJson(whole));
    if (!unchanged) {
      await putField(tx, setId, before, written, { at, author: await signed(tx, author) });
      await markSet(tx, setId, changed);
    }
    const stands = unchanged ? before : written;
    await beside?.(tx, stands);
    return done({ ...stands, set: setCode });
  });

const sameOwner = (one: FieldSet['owner'], other: FieldSet['owner']) =>
  one.kind === other.kind && one.id === other.id;

const asJson = (definition: Definition): Json => JSON.parse(JSON.stringify(definition));

/** A choice that is no longer given is retired: what was said with it keeps its words. */
function keepingChoices(before: Definition | null, next: Definition): Definition {
  const gone = (before?.choices ?? []).filter(
    ({ code }) => !next.choices.some((choice) => choice.code === code),
  );
  return {
    ...next,
    choices: [...next.choices, ...gone.map((choice) => ({ ...choice, retired: true as const }))],
  };
}

/** An organisation's code never looks like a territory's. */
function freeCode(asked: string, owner: FieldSet['owner'], taken: ReadonlySet<string>): string {
  if (owner.kind === 'territory') return owner.id;
  const code = parseTerritoryId(asked) ? `reseau-${asked}` : asked;
  return freeSlug(code, taken);
}

export type Gesture = 'up' | 'down' | 'retire' | 'take_up';

/** Moves a field among those of its kind, retires it, or takes it up again. Nothing to do is done. */
export const arrangeField = (
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  { set, code, gesture, author }: { set: FieldSet; code: string; gesture: Gesture; author: Signer },
): Promise<Outcome<null, 'gone'>> =>
  transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const fields = await fieldsOfSet(tx, set.id);
    const field = fields.find((each) => each.code === code);
    if (!field) return refused('gone');
    const at = clock();
    const key = await signed(tx, author);
    const write = (before: NetworkField, after: Partial<NetworkField>) =>
      putField(tx, set.id, before, { ...before, ...after }, { at, author: key });
    if (gesture === 'retire' || gesture === 'take_up') {
      const retired = gesture === 'retire';
      if (field.retired !== retired) await write(field, { retired });
    } else {
      const row = fields.filter(({ kind, retired }) => kind === field.kind && !retired);
      const place = row.indexOf(field);
      const other = row[gesture === 'up' ? place - 1 : place + 1];
      if (place !== -1 && other) {
        const [mine, its] =
          field.position === other.position
            ? [other.position + (gesture === 'up' ? -1 : 1), other.position]
            : [other.position, field.position];
        await write(field, { position: mine });
        if (its !== other.position) await write(other, { position: its });
      }
    }
    await markSet(tx, set.id, changed);
    return done(null);
  });
