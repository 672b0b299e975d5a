/** What federation stands on. */
import type { Database } from '../../../platform/db/tables.ts';
import type { FetchPublic } from '../../../platform/fetch/fetch-public.ts';
import type { Around } from '../../discovery/public.ts';
import type { Geography, Kinds, RecordForm, RecordKind } from '../../records/public.ts';

/** What a visit needs; the commands of an instance have no more. */
export interface VisitNeeds {
  db: Database;
  clock: () => Date;
  /** Our own address. */
  baseUrl: string;
  kinds: Kinds;
  forms: Readonly<Record<RecordKind, RecordForm>>;
  geography: Geography;
  around: Around;
  fetchPublic: FetchPublic;
}
