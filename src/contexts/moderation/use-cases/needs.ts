/** What moderation stands on: the same as contributions. */
import type { ContributionNeeds } from '../../contributions/public.ts';

export type ModerationNeeds = Pick<
  ContributionNeeds,
  'db' | 'clock' | 'secret' | 'baseUrl' | 'kinds' | 'around' | 'territories' | 'geography' | 'post'
>;
