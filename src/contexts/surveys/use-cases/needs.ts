/** What surveys stand on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { FileReading } from '../../../platform/files/reading/reading.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import type { Mailer } from '../../../platform/mail/letter.ts';
import type { Kinds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';

export interface SurveyNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  /** The secret of the instance: addresses of answers are drawn from it. */
  secret: string;
  jobs: JobQueue;
  mailer: Mailer;
  kinds: Kinds;
  territories: TerritoryIndex;
  /** Where files given as answers are kept, and how they are opened. */
  files: FileStore;
  reading: FileReading;
  incoming: string;
}
