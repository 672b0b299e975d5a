/** Runs every invariant: each file of this folder is a query that must return no row. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

export interface BrokenInvariant {
  check: string;
  /** How many rows break it, and the first ones. */
  count: number;
  first: unknown[];
}

/** What is broken; empty when everything holds. `folder` holds the `.sql` files. */
export async function runChecks(pool: pg.Pool, folder: string): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    const { rows } = await pool.query(readFileSync(join(folder, file), 'utf8'));
    if (rows.length > 0) broken.push({ check: file, count: rows.length, first: rows.slice(0, 5) });
  }
  return broken;
}
