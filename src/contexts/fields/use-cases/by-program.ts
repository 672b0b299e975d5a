/** The same reading and writing for programs, in their person's name and under the same policy. */
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Json, StoredRecord } from '../../records/public.ts';
import { CODE, definition, FIELD_KINDS, type NetworkField } from '../domain/definition.ts';
import { fitting } from '../domain/value.ts';
import { mayManage } from '../policy.ts';
import { valueVersions } from '../queries.ts';
import { findSet } from './find-set.ts';
import type { FieldNeeds } from './needs.ts';
import { openSets, valuesIn } from './read-values.ts';
import { saveField } from './save-field.ts';
import { signerOf } from './signer-of.ts';
import { fillValues } from './write-values.ts';

export interface ProgramFault {
  path: string;
  code: string;
  message: string;
}

/** What a record says in one network, as far as this person may see. Null: it is no member, or nobody asks anything. */
export async function readByProgram(needs: FieldNeeds, record: StoredRecord, network: string, actor: Actor) {
  const open = (await openSets(needs, record, actor)).find(({ set }) => set.code === network);
  if (!open) return null;
  const { set, way, audience, shown, missing, fills } = open;
  const version = fills ? ((await valueVersions(needs.db, record.id)).get(set.id) ?? 0) : null;
  return {
    record: record.id,
    network: set.code,
    membership: way,
    audience,
    values: valuesIn(shown),
    missing: missing.map(({ code }) => code),
    ...(version !== null && { version }),
  };
}

const json: z.ZodType<Json> = z.json();
export const valuesRequest = z.strictObject({
  values: z
    .record(z.string(), json)
    .meta({ description: 'By code of field, those to change; null empties one.' }),
  reason: z.string().trim().min(3).max(300),
  open: z
    .boolean()
    .default(false)
    .meta({ description: 'What was given under a narrower visibility takes that of its field.' }),
});

export type FillByProgramRefusal =
  | { code: 'not_found' | 'out_of_scope' | 'nothing_changes' }
  | { code: 'changed_meanwhile'; version: number }
  | { code: 'invalid'; errors: ProgramFault[] };

/** `seen`: null stands for any version. The number of the revision. */
export async function fillByProgram(
  needs: FieldNeeds,
  {
    record,
    network,
    actor,
    body,
    seen,
  }: {
    record: StoredRecord;
    network: string;
    actor: Actor;
    body: unknown;
    seen: (version: number) => boolean;
  },
  beside: (tx: Transaction, number: number) => Promise<void>,
): Promise<Outcome<number, FillByProgramRefusal>> {
  const read = valuesRequest.safeParse(body);
  if (!read.success) return refused({ code: 'invalid', errors: faultsOf(read.error) });
  const open = (await openSets(needs, record, actor)).find(({ set }) => set.code === network);
  if (!open) return refused({ code: 'not_found' });
  if (!open.fills) return refused({ code: 'out_of_scope' });
  const version = (await valueVersions(needs.db, record.id)).get(open.set.id) ?? 0;
  if (!seen(version)) return refused({ code: 'changed_meanwhile', version });
  const errors: ProgramFault[] = [];
  const meant = new Map<string, Json>();
  for (const [code, value] of Object.entries(read.data.values)) {
    const field = open.asked.find((each) => each.code === code);
    const fit = field && value !== null ? checked(needs, field, value) : null;
    if (!field) errors.push({ path: `values.${code}`, code: 'unknown_field', message: 'Not asked here.' });
    else if (value !== null && fit === null)
      errors.push({
        path: `values.${code}`,
        code: 'does_not_fit',
        message: `Not a ${field.definition.type}.`,
      });
    else meant.set(field.id, fit);
  }
  if (errors.length > 0) return refused({ code: 'invalid', errors });
  const filled = await fillValues(
    needs,
    {
      ...{ recordId: record.id, set: open.set, meant, seen: version },
      ...{ open: read.data.open, author: signerOf(actor), reason: read.data.reason },
    },
    beside,
  );
  if (filled.ok) return filled;
  return refused(
    filled.reason.reason === 'conflicts'
      ? { code: 'changed_meanwhile', version }
      : { code: 'nothing_changes' },
  );
}

/** A text that PostgreSQL can hold, a territory that is there. */
function checked({ territories }: FieldNeeds, { definition: asked }: NetworkField, value: Json): Json | null {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return null;
  const fit = fitting(asked, value);
  if (asked.type !== 'territory' || fit === null) return fit;
  const place = parseTerritoryId(String(fit));
  return place && territories.resolve(place);
}

export const definitionRequest = z.strictObject({ kind: z.enum(FIELD_KINDS), definition });

export type SaveByProgramRefusal =
  | { code: 'not_found' | 'changed_meanwhile' | 'if_match_needed' }
  | { code: 'invalid'; errors: ProgramFault[] };

/** Writes a field's definition; `seen`: whether a version is the one that was read, null when none is told. */
export async function saveByProgram(
  needs: FieldNeeds,
  {
    network,
    code,
    actor,
    body,
    seen,
  }: {
    network: string;
    code: string;
    actor: Actor;
    body: unknown;
    seen: ((version: number) => boolean) | null;
  },
  beside: (tx: Transaction, field: NetworkField) => Promise<void>,
): Promise<Outcome<NetworkField, SaveByProgramRefusal>> {
  const set = await findSet(needs, network);
  if (!set || !mayManage(actor, needs.fields.groundOf(set))) return refused({ code: 'not_found' });
  const read = definitionRequest.safeParse(body);
  if (!read.success) return refused({ code: 'invalid', errors: faultsOf(read.error) });
  if (!CODE.test(code) || code.length > 60 || !isHeld(JSON.stringify(body)))
    return refused({
      code: 'invalid',
      errors: [{ path: 'code', code: 'code', message: 'a-z, 0-9, hyphens.' }],
    });
  const present = set.fields.find((field) => field.code === code);
  if (present && !seen) return refused({ code: 'if_match_needed' });
  if (present && !seen?.(present.version)) return refused({ code: 'changed_meanwhile' });
  const saved = await saveField(
    needs,
    { asker: set, code, ...read.data, seen: present?.version ?? null, author: signerOf(actor) },
    beside,
  );
  if (saved.ok) return done(saved.value);
  if (saved.reason === 'changed_meanwhile') return refused({ code: 'changed_meanwhile' });
  const errors =
    typeof saved.reason === 'object'
      ? saved.reason.faults.map(({ path, fault }) => ({
          path: `definition.${path}`,
          code: fault,
          message: fault,
        }))
      : [{ path: 'kind', code: saved.reason, message: saved.reason }];
  return refused({ code: 'invalid', errors });
}

const isHeld = (text: string) => !/\\u0000|\\ud[89a-f]/i.test(text);

const faultsOf = (error: z.ZodError): ProgramFault[] =>
  error.issues.map(({ path, code, message }) => ({ path: path.map(String).join('.'), code, message }));
