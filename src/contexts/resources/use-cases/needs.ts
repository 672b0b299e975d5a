/** What the library stands on. */
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { FileReading } from '../../../platform/files/reading/reading.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import type { ContributionNeeds } from '../../contributions/public.ts';
import type { Discovery } from '../../discovery/public.ts';

export interface FileNeeds extends Pick<ContributionNeeds, 'db' | 'clock'> {
  files: FileStore;
  reading: FileReading;
  /** A folder for files that are being received or read. */
  incoming: string;
}

export interface ResourceNeeds extends ContributionNeeds, FileNeeds {
  discovery: Discovery;
  jobs: JobQueue;
}
