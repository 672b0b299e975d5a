/**
 * `node scripts/guards.ts`: takes out each guard of `tests/house/guards.ts` in a copy of this tree, one after the other,
 * and runs the test of its incident, which must fail. Incidents, or names of guards, after the command narrow it: `… formula trail`.
 * Takes about twenty seconds a guard. `--together` takes out one guard of each incident at once, and runs all the tests
 * for them: a tenth of the time, and a first look, since a test may then fail without a neighbour's guard.
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

const together = process.argv.includes('--together');
const asked = process.argv.slice(2).filter((each) => each !== '--together');
const guards = GUARDS.filter(
  ({ incident, name }) => asked.length === 0 || asked.includes(incident) || asked.includes(name),
);
const copy = mkdtempSync(join(tmpdir(), 'terreau-guards-'));
const REPORT = join(copy, 'report.json');
try {
  for (const part of COPIED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const idle = rounds().flatMap((round) => fallingWithout(round));
  console.log(
    `${guards.length - idle.length} of ${guards.length} guards are told by a test that fails without them.`,
  );
  process.exitCode = idle.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** One guard at a time; or, together, one of each incident. */
function rounds(): Guard[][] {
  if (!together) return guards.map((guard) => [guard]);
  const sorted: Guard[][] = [];
  for (const guard of guards) {
    const free = sorted.find((round) => !round.some((other) => meet(guard, other)));
    if (free) free.push(guard);
    else sorted.push([guard]);
  }
  return sorted;
}

function meet(one: Guard, other: Guard): boolean {
  const same = one.edits.some(({ file, has }) =>
    other.edits.some((each) => each.file === file && each.has === has),
  );
  return same || one.incident === other.incident;
}

/** Those whose incident has no test that fails once the guards of a round are out; then puts them back. */
function fallingWithout(round: readonly Guard[]): Guard[] {
  const edits = round.flatMap((guard) => guard.edits);
  const whole = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]));
  for (const { file, has, without } of edits) {
    const path = join(copy, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(has, () => without),
    );
  }
  const named = round.map(({ incident }) => titleOf(incident).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  spawnSync(
    process.execPath,
    [
      join(copy, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'route', 'tests/house/incidents-', '-t', named.join('|')],
      ...['--reporter', 'json', '--outputFile', REPORT],
    ],
    { cwd: copy, stdio: 'ignore' },
  );
  for (const [file, text] of whole) writeFileSync(join(copy, file), text);
  const idle = round.filter((guard) => {
    const why = reasonIn(REPORT, guard.incident);
    console.log(
      `${why === null ? 'STILL PASSES' : 'fails'} without “${guard.name}” — ${INCIDENTS[guard.incident]}`,
    );
    console.log(`    ${guard.edits.map(({ file }) => file).join(', ')}`);
    console.log(`    ${why ?? 'no test failed'}`);
    return why === null;
  });
  rmSync(REPORT, { force: true });
  return idle;
}

function titleOf(incident: Guard['incident']): string {
  return INCIDENTS[incident].slice(0, 30);
}

/** The first line of why the test of an incident failed; null when it did not. */
function reasonIn(path: string, incident: Guard['incident']): string | null {
  if (!existsSync(path)) return null;
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
  };
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title, status }) => status === 'failed' && title.startsWith(titleOf(incident)));
  return failed[0]?.failureMessages[0]?.replaceAll(/\s+/g, ' ').slice(0, 220) ?? null;
}
