/** What webhooks stand on, and the secret with which each is signed. */
import { createHmac } from 'node:crypto';
import type { Database } from '../../../platform/db/tables.ts';
import type { FetchPublic } from '../../../platform/fetch/fetch-public.ts';
import type { Post } from '../../../platform/mail/post.ts';
import type { Kinds } from '../../records/public.ts';

export interface HookNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  /** The secret of the instance. */
  secret: string;
  kinds: Kinds;
  fetchPublic: FetchPublic;
  post: Post;
}

/** Made from that of the instance: another address, or another instance, has another. */
export const secretOf = ({ secret }: Pick<HookNeeds, 'secret'>, hookId: string): string =>
  `whsec_${createHmac('sha256', secret).update(`webhook ${hookId}`).digest('base64url')}`;
