/** One more session of a training, as its provider announces it: written with its revision, or refused whole. */
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { UNNAMED } from '../../contributions/public.ts';
import {
  type Document,
  type FormFault,
  type Lookups,
  readForm,
  type StoredRecord,
  saveRecord,
  type Typed,
} from '../../records/public.ts';
import { SESSION_FORM } from '../domain/form.ts';
import { TRAINING } from '../domain/kind.ts';
import { session, training } from '../domain/training.ts';
import type { TrainingNeeds } from './needs.ts';

export interface AddedSession {
  record: StoredRecord;
  /** The version that its author saw. */
  seen: number;
  typed: Typed;
  /** Why, as the history tells it. */
  reason: string;
  actor: Actor;
}
export type SessionRefusal =
  | { reason: 'faults'; faults: readonly FormFault[] }
  | { reason: 'meanwhile' | 'elsewhere' };

/** Refused when something cannot be read, or when the record is no longer what its author saw. */
export async function addSession(
  needs: TrainingNeeds,
  lookups: Lookups,
  { record, seen, typed, actor, reason }: AddedSession,
): Promise<Outcome<{ slug: string }, SessionRefusal>> {
  if (record.home) return refused({ reason: 'elsewhere' });
  const read = readForm(SESSION_FORM, typed, {}, lookups);
  const parsed = session.safeParse(read.document);
  const faults = [...read.faults];
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.');
    if (!faults.some((fault) => fault.path === path)) faults.push({ path, fault: faultOf(issue) });
  }
  if (!parsed.success || faults.length > 0) return refused({ reason: 'faults', faults });
  const sessions = [...training.parse(record.document).sessions, parsed.data];
  const document: Document = { ...record.document, sessions: JSON.parse(JSON.stringify(sessions)) };
  const whole = training.safeParse(document);
  if (!whole.success) return refused({ reason: 'faults', faults: [{ path: 'starts', fault: 'too_long' }] });
  const saved = await saveRecord(needs, TRAINING, {
    ...{ id: record.id, document, seen, reason },
    author: { name: actor.name || UNNAMED, personId: actor.personId },
  });
  if (saved.ok) return done({ slug: saved.value.slug });
  return refused({ reason: saved.reason === 'at_home_elsewhere' ? 'elsewhere' : 'meanwhile' });
}

/** The key that the schema names, or what stands for any other. */
const faultOf = ({ code, message }: { code: string; message: string }): string =>
  code === 'too_big' ? 'too_long' : /^[a-z_]+$/.test(message) ? message : 'other';
