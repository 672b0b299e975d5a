/** What syntheses stand on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Geography, Kinds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Participation } from '../domain/non-response.ts';

export interface SynthesisNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  secret: string;
  kinds: Kinds;
  geography: Geography;
  territories: TerritoryIndex;
  /** Who was asked and who answered a wave; not told without it. */
  participation?: (db: Database, surveyId: string, wave: number) => Promise<Participation>;
}
