/** What syntheses stand on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Geography, Kinds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';

export interface SynthesisNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  secret: string;
  kinds: Kinds;
  geography: Geography;
  territories: TerritoryIndex;
}
