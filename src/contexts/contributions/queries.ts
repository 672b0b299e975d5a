/** Reads of proposals. */

import { sql } from 'kysely';
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { Change, RecordKind } from '../records/public.ts';
import type { ProposalState } from './domain/state.ts';
import './tables.ts';

export interface Proposal {
  id: string;
  kind: RecordKind;
  recordId: string | null;
  baseVersion: number | null;
  changes: Change[];
  name: string;
  reason: string;
  source: string | null;
  author: string;
  personId: string | null;
  email: EmailAddress | null;
  locale: 'fr' | 'en';
  state: ProposalState;
  createdAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  decision: string | null;
  taken: string[] | null;
  /** The instance where it is decided; null: here. */
  home: string | null;
  /** Who refused it before it was opened again: somebody else decides. */
  refusedBeforeBy: string | null;
}

const COLUMNS = [
  'id',
  'kind',
  'record_id as recordId',
  'base_version as baseVersion',
  'changes',
  'name',
  'reason',
  'source',
  'author',
  'person_id as personId',
  'email',
  'locale',
  'state',
  'created_at as createdAt',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'decision',
  'taken',
  'home',
  'refused_before_by as refusedBeforeBy',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function proposalById(db: Database | Transaction, id: string): Promise<Proposal | null> {
  if (!UUID.test(id)) return null;
  const row = await db.selectFrom('proposal').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The proposal that its author's own address leads to. */
export async function proposalByToken(db: Database, hash: Buffer): Promise<Proposal | null> {
  const row = await db
    .selectFrom('proposal')
    .select(COLUMNS)
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** All that was ever proposed with this source, decided or not. */
export const proposedFrom = (
  db: Database,
  source: string,
): Promise<Pick<Proposal, 'kind' | 'recordId' | 'name' | 'changes'>[]> =>
  db
    .selectFrom('proposal')
    .select(['kind', 'record_id as recordId', 'name', 'changes'])
    .where('source', '=', source)
    .execute();

export interface Comment {
  at: Date;
  author: string;
  body: string;
}

export const commentsOn = (db: Database, proposalId: string): Promise<Comment[]> =>
  db
    .selectFrom('proposal_comment')
    .select(['at', 'author', 'body'])
    .where('proposal_id', '=', proposalId)
    .orderBy('id')
    .execute();

export interface QueueRow {
  id: string;
  kind: RecordKind;
  recordId: string | null;
  name: string;
  author: string;
  territories: string[];
  createdAt: Date;
  fields: number;
}

/**
 * Proposals that wait, the oldest first, within what a person may decide: records looked after, territories
 * moderated (records within them), or everything; and how many in all.
 */
export async function waiting(
  db: Database,
  scope: { all: boolean; records: readonly string[]; territories: readonly string[] },
  limit: number,
): Promise<{ rows: QueueRow[]; total: number }> {
  const rows = await db
    .selectFrom('proposal')
    .select([
      'id',
      'kind',
      'record_id as recordId',
      'name',
      'author',
      'territories',
      'created_at as createdAt',
      sql<number>`jsonb_array_length(changes)`.as('fields'),
    ])
    .select(({ fn }) => fn.countAll<number>().over().as('total'))
    .where('state', '=', 'open')
    .where('home', 'is', null)
    .where((eb) =>
      eb.or([
        eb.val(scope.all),
        sql<boolean>`record_id = any(${[...scope.records]}::uuid[])`,
        sql<boolean>`territories && ${[...scope.territories]}::text[]`,
      ]),
    )
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Proposals on copies that wait: they go where their record is at home, the oldest first. */
export const goingHome = (db: Database, limit: number): Promise<(Proposal & { home: string })[]> =>
  db
    .selectFrom('proposal')
    .select(COLUMNS)
    .where('state', '=', 'open')
    .where('home', 'is not', null)
    .$narrowType<{ home: string }>()
    .orderBy('created_at')
    .limit(limit)
    .execute();
