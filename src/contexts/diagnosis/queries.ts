/** Reads of diagnoses. The scope is the address itself: without its hash, nothing is found. */
import type { Database } from '../../platform/db/tables.ts';
import type { TokenHash } from './domain/token.ts';
import './tables.ts';

export interface StoredDiagnosis {
  answers: Record<string, unknown>;
  place: string | null;
  /** The version of the rule pack under which the answers were given. */
  rulePack: string;
  createdAt: Date;
  updatedAt: Date;
  /** When its holder last said to have seen the changes; null: never. */
  seenAt: Date | null;
  expiresAt: Date;
}

/** The diagnosis of this address; undefined when there is none, or when its time is over. One query. */
export const findDiagnosis = (
  db: Database,
  hash: TokenHash,
  now: Date,
): Promise<StoredDiagnosis | undefined> =>
  db
    .selectFrom('diagnosis')
    .select([
      'answers',
      'place',
      'rule_pack as rulePack',
      'created_at as createdAt',
      'updated_at as updatedAt',
      'seen_at as seenAt',
      'expires_at as expiresAt',
    ])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

/** From when on a change is news: whoever changed the answers read the result of that day. */
export const lastSeen = ({ seenAt, updatedAt }: Pick<StoredDiagnosis, 'seenAt' | 'updatedAt'>): Date =>
  seenAt && seenAt > updatedAt ? seenAt : updatedAt;
