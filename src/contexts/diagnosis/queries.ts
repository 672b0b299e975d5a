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
      'expires_at as expiresAt',
    ])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
