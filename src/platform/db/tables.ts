/**
 * Every table of the database, by name. Each context adds its own from its `tables.ts`:
 *
 *     declare module '../../platform/db/tables.ts' { interface Tables { territory: TerritoryRow } }
 */
import type { Kysely, Transaction as KyselyTransaction } from 'kysely';

// biome-ignore lint/suspicious/noEmptyInterface: each context fills it by declaration merging
export interface Tables {}

/** Reads. */
export type Database = Kysely<Tables>;
/** Writes: what a `store.ts` accepts, and nothing else. */
export type Transaction = KyselyTransaction<Tables>;
