/** Reads of diagnoses. The scope is the address itself: without its hash, nothing is found. */

import type { TokenHash } from '../../kernel/token.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

export interface StoredDiagnosis {
  id: number;
  answers: Record<string, unknown>;
  places: string[];
  work: string | null;
  /** The version of the rule pack under which the answers were given. */
  rulePack: string;
  /** When each question was last answered, in milliseconds, “I do not know” included. */
  answered: Record<string, number>;
  /** The slug of the cooperation that it began from. */
  cooperation: string | null;
  /** When the group settled the position that these answers are. */
  commonAt: Date | null;
  /** When the consultation was last closed. */
  consultedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** When its holder last said to have seen the changes; null: never. */
  seenAt: Date | null;
  expiresAt: Date;
}

export const STORED = [
  'diagnosis.id',
  'diagnosis.answers',
  'diagnosis.places',
  'diagnosis.work',
  'diagnosis.rule_pack as rulePack',
  'diagnosis.answered',
  'diagnosis.cooperation',
  'diagnosis.common_at as commonAt',
  'diagnosis.consulted_at as consultedAt',
  'diagnosis.created_at as createdAt',
  'diagnosis.seen_at as seenAt',
  'diagnosis.updated_at as updatedAt',
  'diagnosis.expires_at as expiresAt',
] as const;

/** The diagnosis of this address; undefined when there is none, or when its time is over. One query. */
export const findDiagnosis = (
  db: Database,
  hash: TokenHash,
  now: Date,
): Promise<StoredDiagnosis | undefined> =>
  db
    .selectFrom('diagnosis')
    .select(STORED)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

export type LinkKind = 'share' | 'invitation' | 'follow';

/** The diagnosis that a link given by its holder leads to; undefined when it was revoked. One query. */
export const findLinked = (
  db: Database,
  kind: LinkKind,
  hash: TokenHash,
  now: Date,
): Promise<StoredDiagnosis | undefined> =>
  db
    .selectFrom('diagnosis')
    .innerJoin('diagnosis_link', 'diagnosis_link.diagnosis_id', 'diagnosis.id')
    .select(STORED)
    .where('diagnosis_link.kind', '=', kind)
    .where('diagnosis_link.token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

/** The numbers from which the links now open are drawn. One query. */
export const linksOf = (db: Database, diagnosis: number): Promise<{ kind: LinkKind; nonce: Buffer }[]> =>
  db.selectFrom('diagnosis_link').select(['kind', 'nonce']).where('diagnosis_id', '=', diagnosis).execute();

export interface StoredVoice {
  id: number;
  diagnosis: number;
  answers: Record<string, unknown>;
  revision: number;
  expiresAt: Date;
  /** Whether the consultation is open. */
  open: boolean;
}

/** One member's own answers. One query. */
export async function findVoice(db: Database, hash: TokenHash, now: Date): Promise<StoredVoice | undefined> {
  const row = await db
    .selectFrom('diagnosis_voice as voice')
    .innerJoin('diagnosis', 'diagnosis.id', 'voice.diagnosis_id')
    .leftJoin('diagnosis_link as link', (join) =>
      join.onRef('link.diagnosis_id', '=', 'diagnosis.id').on('link.kind', '=', 'invitation'),
    )
    .select([
      'voice.id',
      'voice.diagnosis_id as diagnosis',
      'voice.answers',
      'voice.revision',
      'diagnosis.expires_at as expiresAt',
      'link.nonce',
    ])
    .where('voice.token_hash', '=', hash)
    .where('diagnosis.expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  const { nonce, ...voice } = row;
  return { ...voice, open: nonce !== null };
}

export interface VoiceAnswers {
  id: number;
  answers: Record<string, unknown>;
  shown: Record<string, unknown>;
}

/** Every voice of a diagnosis, in no telling order. One query. */
export const voicesOf = (db: Database | Transaction, diagnosis: number): Promise<VoiceAnswers[]> =>
  db
    .selectFrom('diagnosis_voice')
    .select(['id', 'answers', 'shown'])
    .where('diagnosis_id', '=', diagnosis)
    .orderBy('token_hash')
    .execute();

/** How many voices were withdrawn since the distributions were shown, by question. One query. */
export async function departedOf(
  db: Database | Transaction,
  diagnosis: number,
): Promise<Record<string, number>> {
  const row = await db
    .selectFrom('diagnosis')
    .select('departed')
    .where('id', '=', diagnosis)
    .executeTakeFirst();
  return row?.departed ?? {};
}

/** From when on a change is news: whoever changed the answers read the result of that day. */
export const lastSeen = ({ seenAt, updatedAt }: Pick<StoredDiagnosis, 'seenAt' | 'updatedAt'>): Date =>
  seenAt && seenAt > updatedAt ? seenAt : updatedAt;
