/** What imports by screen stand on. */
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import type { TableLimits } from '../../../platform/table/limits.ts';
import type { ContributionNeeds } from '../../contributions/public.ts';
import type { SaveNeeds } from '../../records/public.ts';

export type WorkNeeds = SaveNeeds & Pick<ContributionNeeds, 'kinds' | 'territories' | 'around' | 'names'>;

export interface ImportNeeds extends WorkNeeds {
  jobs: JobQueue;
}

const MEGABYTE = 1024 * 1024;

/** What a page takes: a command takes more. */
export const SCREEN_LIMITS: TableLimits = {
  weight: 10 * MEGABYTE,
  unfolded: 80 * MEGABYTE,
  columns: 200,
  rows: 20_000,
  cell: 40_000,
};
