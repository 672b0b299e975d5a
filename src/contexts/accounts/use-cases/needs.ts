/** What acts on accounts stand on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Post } from '../../../platform/mail/post.ts';
import type { Auth } from '../../../platform/session/auth.ts';
import type { Around } from '../../discovery/public.ts';
import type { Kinds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { AdmitClaim } from './claim.ts';

export interface AccountNeeds {
  db: Database;
  auth: Auth;
  clock: () => Date;
  baseUrl: string;
  secret: string;
  administrators: readonly string[];
  post: Post;
  kinds: Kinds;
  territories: TerritoryIndex;
  /** Every territory that holds all of another, itself included. */
  around: Around;
  admitClaim: AdmitClaim;
}
