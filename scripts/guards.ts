/**
 * `node scripts/guards.ts`: takes out each guard of `tests/house/guards.ts` and `own-guards.ts` in a copy of this tree,
 * one after the other, and runs the test of its incident, or its own, which must fail. Incidents, names of guards, or
 * `own`, after the command narrow it: `… formula trail`.
 * Takes about twenty seconds a guard. `--together` takes out one guard of each incident at once, and runs all the tests
 * for them: a tenth of the time, and a first look, since a test may then fail without a neighbour's guard.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edit, GUARDS } from '../tests/house/guards.ts';
import { INCIDENTS } from '../tests/house/incidents.ts';
import { OWN_GUARDS } from '../tests/house/own-guards.ts';

const ROOT = join(import.meta.dirname, '..');
const COPIED = [
  'src',
  'tests',
  'content',
  'db',
  'checks',
  'bench',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

const together = process.argv.includes('--together');
const asked = process.argv.slice(2).filter((each) => each !== '--together');

interface Guard {
  /** What narrows to it, beside its name. */
  group: string;
  name: string;
  edits: readonly Edit[];
  /** Where its test stands, and how that begins: after the case, in a table of them. */
  file: string;
  title: string;
}
const guards = [
  ...GUARDS.map(({ incident, ...guard }): Guard => {
    const title = INCIDENTS[incident].slice(0, 30);
    return { ...guard, group: incident, file: 'tests/house/incidents-', title };
  }),
  ...OWN_GUARDS.map(({ test: [file, title], ...guard }): Guard => ({ ...guard, group: 'own', file, title })),
].filter(({ group, name }) => asked.length === 0 || asked.includes(group) || asked.includes(name));
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
  return same || (one.title === other.title && one.file === other.file);
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
  const named = round.map(({ title }) => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  spawnSync(
    process.execPath,
    [
      join(copy, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'route', '--project', 'unit', ...new Set(round.map(({ file }) => file))],
      ...['-t', named.join('|')],
      ...['--reporter', 'json', '--outputFile', REPORT],
    ],
    { cwd: copy, stdio: 'ignore' },
  );
  for (const [file, text] of whole) writeFileSync(join(copy, file), text);
  const idle = round.filter((guard) => {
    const why = reasonIn(REPORT, guard);
    console.log(`${why === null ? 'STILL PASSES' : 'fails'} without “${guard.name}” — ${guard.title}`);
    console.log(`    ${guard.edits.map(({ file }) => file).join(', ')}`);
    console.log(`    ${why ?? 'no test failed'}`);
    return why === null;
  });
  rmSync(REPORT, { force: true });
  return idle;
}

/** The first line of why the test of a guard failed; null when it did not. */
function reasonIn(path: string, { title: held }: Guard): string | null {
  if (!existsSync(path)) return null;
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
  };
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title, status }) => status === 'failed' && title.includes(held));
  return failed[0]?.failureMessages[0]?.replaceAll(/\s+/g, ' ').slice(0, 220) ?? null;
}
