import { findRecord, type StoredRecord } from '../../src/contexts/records/public.ts';
import type { TestApp } from './app.ts';

/** The cooperation at this place, by address, of those that the catalogue ships. */
export async function nthCooperation(app: TestApp, at: number): Promise<StoredRecord> {
  const { slug } = await app.services.db
    .selectFrom('record')
    .select('slug')
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .offset(at)
    .limit(1)
    .executeTakeFirstOrThrow();
  const found = await findRecord(app.services.db, 'cooperation', slug);
  if (!found || 'movedTo' in found) throw new Error('no record');
  return found;
}

export const pathOf = ({ slug }: StoredRecord): string => `/cooperations/${slug}`;
