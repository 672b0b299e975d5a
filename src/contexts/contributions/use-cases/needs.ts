/** What contributions stand on. */

import type { Database } from '../../../platform/db/tables.ts';
import type { Post } from '../../../platform/mail/post.ts';
import type { Around, Discovery } from '../../discovery/public.ts';
import type { FieldIndex } from '../../fields/public.ts';
import type { Geography, Kinds, RecordForm, RecordKind } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { RecordNames } from './record-names.ts';

export interface ContributionNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  /** The secret of the instance. */
  secret: string;
  kinds: Kinds;
  forms: Readonly<Record<RecordKind, RecordForm>>;
  geography: Geography;
  territories: TerritoryIndex;
  discovery: Discovery;
  /** What networks ask of their members' records, beside the records themselves. */
  fields: FieldIndex;
  /** Every territory that holds all of another, itself included. */
  around: Around;
  post: Post;
  names: RecordNames;
}
