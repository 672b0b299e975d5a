/** What federation stands on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { FetchPublic } from '../../../platform/fetch/fetch-public.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import type { Post } from '../../../platform/mail/post.ts';
import type { ContributionNeeds } from '../../contributions/public.ts';
import type { Around } from '../../discovery/public.ts';
import type { Geography, Kinds, RecordForm, RecordKind } from '../../records/public.ts';

/** What a visit needs; the commands of an instance have no more. */
export interface VisitNeeds {
  db: Database;
  clock: () => Date;
  /** Our own address. */
  baseUrl: string;
  kinds: Kinds;
  forms: Readonly<Record<RecordKind, RecordForm>>;
  geography: Geography;
  around: Around;
  fetchPublic: FetchPublic;
}

/** What proposals between instances need. */
export interface ErrandNeeds extends VisitNeeds, Pick<ContributionNeeds, 'names' | 'territories'> {
  post: Post;
  /** The secret of the instance. */
  secret: string;
}

export interface FederationNeeds extends ErrandNeeds {
  jobs: JobQueue;
}
