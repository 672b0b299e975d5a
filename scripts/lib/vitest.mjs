/** Runs one project of `vitest.config.ts` and reads the count from Vitest's own report. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { root } from './project.mjs';

/**
 * @param {string} node a Node ≥ 24.
 * @param {string} project
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runProject(node, project) {
  const report = join(root, `test-output/${project}.json`);
  rmSync(report, { force: true });
  const { code } = await run(node, [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = read(report);
  // A file that cannot be loaded, or a leak after the last test, fails the run without failing a test.
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

const read = (report) => JSON.parse(readFileSync(report, 'utf8'));
