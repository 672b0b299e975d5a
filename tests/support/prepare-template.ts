/** What every test database holds from the start: the territories and the shipped catalogue, loaded once a run. */
import { join } from 'node:path';
import { loadCatalogue } from '../../src/contexts/catalogue/public.ts';
import { loadTerritories, territoryIndex } from '../../src/contexts/territories/public.ts';
import { KINDS } from '../../src/declared.ts';
import { geographyOf } from '../../src/geography.ts';
import type { Database } from '../../src/platform/db/tables.ts';

const CONTENT = join(import.meta.dirname, '../../content');
/** The day the shipped catalogue was gathered: tests live on that day. */
export const TEST_DAY = new Date('2026-11-21T09:00:00Z');

export async function prepareTemplate(db: Database): Promise<void> {
  await loadTerritories(db, { folder: CONTENT });
  const geography = geographyOf(await territoryIndex(db));
  await loadCatalogue({ db, geography, clock: () => TEST_DAY, kinds: KINDS }, CONTENT);
}
