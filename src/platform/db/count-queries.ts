/** Counts the queries asked on behalf of one piece of work, however deep: each route is held to its budget by it. */
import { AsyncLocalStorage } from 'node:async_hooks';

const counters = new AsyncLocalStorage<string[]>();

/**
 * Runs `fn` and tells the SQL of every query it made through a connection of `connect`, failed ones and
 * `begin`/`commit` included, in the order they ended. A nested count is also counted by the outer one.
 */
export async function countQueries<T>(fn: () => Promise<T>): Promise<{ value: T; queries: string[] }> {
  const outer = counters.getStore();
  const queries: string[] = [];
  try {
    return { value: await counters.run(queries, fn), queries };
  } finally {
    outer?.push(...queries);
  }
}

/** Called by the connection for each query; outside a count it costs one look-up. */
export const noteQuery = (sql: string): void => void counters.getStore()?.push(sql);
