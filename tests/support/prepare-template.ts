/** What every test database holds from the start, beside the tables: loaded once a run, copied for each test file. */
import type { Database } from '../../src/platform/db/tables.ts';

/** Loads the data that tests take for granted. None so far: a test that needs rows writes them. */
export async function prepareTemplate(_db: Database): Promise<void> {}
