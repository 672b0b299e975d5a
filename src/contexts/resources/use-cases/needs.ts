/** What the library stands on. */
import type { ContributionNeeds } from '../../contributions/public.ts';
import type { Discovery } from '../../discovery/public.ts';

export interface ResourceNeeds extends ContributionNeeds {
  discovery: Discovery;
}
