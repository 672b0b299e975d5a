/** Runs every rule of retention that a context declares, each in a transaction of its own, and notes how it went. */
import type { Processing } from '../../../kernel/processing.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { rulesOf } from '../domain/register.ts';
import { applyRule, noteRun } from '../store.ts';

export interface RetentionNeeds {
  db: Database;
  clock: () => Date;
  register: readonly Processing[];
}

/** How many rows each rule erased. One that fails does not keep the others from running; the failure is thrown last. */
export async function applyRetention({
  db,
  clock,
  register,
}: RetentionNeeds): Promise<Record<string, number>> {
  const now = clock();
  const told: Record<string, number> = {};
  const failures: unknown[] = [];
  for (const rule of rulesOf(register)) {
    try {
      told[rule.code] = await transact(db, async (tx) => {
        const erased = await applyRule(tx, rule, now);
        await noteRun(tx, rule.code, now, erased);
        return erased;
      });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'rules of retention failed');
  return told;
}
