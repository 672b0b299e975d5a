/** What events stand on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { FetchPublic } from '../../../platform/fetch/fetch-public.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import type { Mailer } from '../../../platform/mail/letter.ts';
import type { Around } from '../../discovery/public.ts';
import type { Geography, Kinds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { EventLetters } from '../domain/letters.ts';

export interface EventNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  kinds: Kinds;
  territories: TerritoryIndex;
  geography: Geography;
  around: Around;
  jobs: JobQueue;
  mailer: Mailer;
}

export interface EventLetterNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  mailer: Mailer;
  kinds: Kinds;
  letters: EventLetters;
}

export interface FeedNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  fetchPublic: FetchPublic;
}
