/** The cooperation of the atlas that a diagnosis begins from. */
import type { Database } from '../../../platform/db/tables.ts';
import { type Cooperation, cooperation } from '../../cooperations/public.ts';
import { findRecord } from '../../records/public.ts';

export interface BegunFrom {
  slug: string;
  document: Cooperation;
}

/** Null when there is none at this slug. Three queries at most: it may have moved. */
export async function begunFrom(db: Database, slug: string | null): Promise<BegunFrom | null> {
  if (!slug) return null;
  const found = await findRecord(db, 'cooperation', slug);
  if (!found) return null;
  const record = 'movedTo' in found ? await findRecord(db, 'cooperation', found.movedTo) : found;
  if (!record || 'movedTo' in record) return null;
  return { slug: record.slug, document: cooperation.parse(record.document) };
}
