import type { ContributionNeeds } from '../../contributions/public.ts';
import type { Discovery } from '../../discovery/public.ts';

/** What trainings stand on. */
export interface TrainingNeeds extends ContributionNeeds {
  discovery: Discovery;
  baseUrl: string;
}
