/**
 * Where the project stands, and how the scripts speak: one line a step, in French as the program does.
 * Runs on any Node ≥ 20, nothing installed.
 */
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} line */
export const say = (line) => console.log(line);

/**
 * Ends the script for a reason the person can mend: one line, no trace.
 * @param {string} line
 * @returns {never}
 */
export function stop(line) {
  console.error(line);
  process.exit(1);
}

/** Seconds since a moment of `performance.now()`, as `1,2 s`. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`;
