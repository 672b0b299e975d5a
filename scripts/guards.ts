/**
 * `node scripts/guards.ts`: takes out each guard of `tests/house/guards.ts` in a copy of this tree, one after the other,
 * and runs the test of its incident, which must fail. Incidents, or names of guards, after the command narrow it: `… formula trail`.
 * Takes about twenty seconds a guard.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GUARDS, type Guard } from '../tests/house/guards.ts';
import { INCIDENTS } from '../tests/house/incidents.ts';

const ROOT = join(import.meta.dirname, '..');
const COPIED = [
  'src',
  'tests',
  'content',
  'db',
  'checks',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

const asked = process.argv.slice(2);
const guards = GUARDS.filter(
  ({ incident, name }) => asked.length === 0 || asked.includes(incident) || asked.includes(name),
);
const copy = mkdtempSync(join(tmpdir(), 'terreau-guards-'));
const REPORT = join(copy, 'report.json');
try {
  for (const part of COPIED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const idle = guards.filter((guard) => !fallsWithout(guard));
  console.log(
    `${guards.length - idle.length} of ${guards.length} guards are told by a test that fails without them.`,
  );
  process.exitCode = idle.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Whether the test of its incident fails once the guard is out; then puts it back. */
function fallsWithout({ incident, name, edits }: Guard): boolean {
  const whole = edits.map(({ file }) => readFileSync(join(copy, file), 'utf8'));
  for (const { file, has, without } of edits) {
    const path = join(copy, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(has, () => without),
    );
  }
  const { status } = spawnSync(
    process.execPath,
    [
      join(copy, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'route', 'tests/house/incidents-', '-t', INCIDENTS[incident].slice(0, 30)],
      ...['--reporter', 'json', '--outputFile', REPORT],
    ],
    { cwd: copy, stdio: 'ignore' },
  );
  for (const [index, { file }] of edits.entries()) writeFileSync(join(copy, file), whole[index] ?? '');
  const why = reasonIn(REPORT);
  rmSync(REPORT, { force: true });
  const falls = status !== 0 && why !== null;
  console.log(`${falls ? 'fails' : 'STILL PASSES'} without “${name}” — ${INCIDENTS[incident]}`);
  console.log(`    ${edits.map(({ file }) => file).join(', ')}`);
  console.log(`    ${why ?? 'no test failed'}`);
  return falls;
}

/** The first line of why the test failed; null when none did. */
function reasonIn(path: string): string | null {
  if (!existsSync(path)) return null;
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as {
    testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[];
  };
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  return failed[0]?.failureMessages[0]?.replaceAll(/\s+/g, ' ').slice(0, 220) ?? null;
}
