/** What remarks stand on: the same as contributions. */
import type { ContributionNeeds } from '../../contributions/public.ts';

export type RemarkNeeds = Pick<
  ContributionNeeds,
  'db' | 'clock' | 'secret' | 'baseUrl' | 'kinds' | 'around' | 'territories' | 'post'
>;
