/** What fields of networks stand on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Around, Discovery } from '../../discovery/public.ts';
import type { Kinds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { FieldIndex } from './field-index.ts';

export interface FieldNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  kinds: Kinds;
  discovery: Discovery;
  territories: TerritoryIndex;
  /** Every territory that holds all of another, itself included. */
  around: Around;
  fields: FieldIndex;
}
