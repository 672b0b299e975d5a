/**
 * `npm run bench -- endurance [MINUTES] [READERS]`: the built program in real processes on loopback, readers and writers
 * at once, each as fast as it is answered. In the middle, program and database are killed without warning and started
 * again. Tells errors, times and memory, and whether all that was acknowledged is there. Ten minutes unless told. Linux.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runChecks } from '../checks/run-checks.ts';
import { PATHS } from '../src/paths.ts';
import { openDatabase } from '../src/start.ts';
import { missingOf } from './endurance/kept.ts';
import { settle } from './endurance/people.ts';
import { killAll, type Program, residentOf, startProgram, stopProgram } from './endurance/program.ts';
import { startTraffic, type Timed } from './endurance/traffic.ts';
import { percentile } from './figures.ts';

const WRITERS = 24;
/** More than two cores can serve at once: the point where answers wait for one another. */
const READERS = 16;
const SAMPLE_MS = 1_000;

interface Sample {
  /** Seconds. */
  at: number;
  resident: number;
}

export async function benchEndurance(minutes = 10, readers = READERS): Promise<void> {
  const port = Number(process.env.BENCH_PORT ?? 4150);
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-endurance-'));
  const [before = 0] = loadavg();
  try {
    const people = await settle(dataDir, WRITERS);
    let program = await startProgram(dataDir, port);
    const traffic = startTraffic(port, people, readers);
    const halves: Sample[][] = [];
    const half = (minutes * 60_000) / 2;
    halves.push(await watched(program, half));
    traffic.pause();
    const killedAfter = sizes(traffic.acknowledged);
    await killAll(program, dataDir);
    program = await startProgram(dataDir, port);
    traffic.go();
    halves.push(await watched(program, half));
    await traffic.stop();
    const again = program.startedIn;
    await stopProgram(program);
    const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
    try {
      const missing = await missingOf(database.pool, traffic.acknowledged);
      const broken = await runChecks(database.pool, join(PATHS.root, 'checks'));
      const told = { minutes, readers, before, halves, again, killedAfter, missing, broken: broken.length };
      console.log(blockOf(told, traffic.timed, sizes(traffic.acknowledged)));
      for (const line of missing.slice(0, 20)) console.error(line);
      if (missing.length > 0 || broken.length > 0) process.exitCode = 1;
    } finally {
      await database.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function watched(program: Program, ms: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  const from = performance.now();
  while (performance.now() - from < ms) {
    const resident = residentOf(program);
    if (resident === null) throw new Error('the program ended by itself');
    samples.push({ at: (performance.now() - from) / 1000, resident });
    await pause(SAMPLE_MS);
  }
  return samples;
}

type Sizes = Record<'edits' | 'proposals' | 'decisions' | 'letters', number>;
const sizes = (acknowledged: Record<keyof Sizes, { size: number }>): Sizes => ({
  ...{ edits: acknowledged.edits.size, proposals: acknowledged.proposals.size },
  ...{ decisions: acknowledged.decisions.size, letters: acknowledged.letters.size },
});

interface Told {
  minutes: number;
  readers: number;
  before: number;
  halves: Sample[][];
  again: number;
  killedAfter: Sizes;
  missing: readonly string[];
  broken: number;
}

/** Ready for `docs/benchmarks.md`. */
function blockOf(told: Told, { reads, writes, errors }: Timed, held: Sizes): string {
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${told.before.toFixed(1)} before`;
  const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
  const all = reads.length + writes.length;
  const row = (name: string, times: readonly number[]) =>
    `| ${[
      name,
      times.length.toLocaleString('en'),
      (times.length / (told.minutes * 60)).toFixed(1),
      ...[0.5, 0.95, 0.99].map((part) => `${percentile(times, part).toFixed(0)} ms`),
    ].join(' | ')} |`;
  const acknowledged = (each: Sizes) =>
    `${each.edits} edits, ${each.proposals} proposals by program, ${each.letters} without an account, ${each.decisions} decisions`;
  return [
    '## Under load, and killed in the middle',
    `\`npm run bench -- endurance ${told.minutes} ${told.readers}\`, ${machine}: ${told.readers} readers, ${WRITERS} programs that write once a second each, a reviewer, eight passers-by; program and database killed (\`kill -9\`) half-way and started again.`,
    '',
    '|  | answers | a second | p50 | p95 | p99 |',
    '|---|--:|--:|--:|--:|--:|',
    row('reads', reads),
    row('writes', writes),
    '',
    `- Errors: ${failed} of ${all.toLocaleString('en')}${failed > 0 ? ` (${[...errors].map(([what, count]) => `${what} × ${count}`).join(', ')})` : ''}.`,
    `- Acknowledged when killed: ${acknowledged(told.killedAfter)}. Missing at the end: **${told.missing.length}**; invariants broken: ${told.broken}.`,
    `- First page ${(told.again / 1000).toFixed(1)} s after the kill; acknowledged in all: ${acknowledged(held)}.`,
    ...told.halves.map(
      (samples, n) => `- Memory, ${n === 0 ? 'before' : 'after'} the kill: ${memoryOf(samples)}.`,
    ),
  ].join('\n');
}

const WARM = 0.3;

/** What grows by the minute once the program is warm: the slope of a straight line through the samples. */
function memoryOf(samples: readonly Sample[]): string {
  const warm = samples.slice(Math.floor(samples.length * WARM));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [at, resident] = [mean(warm.map((each) => each.at)), mean(warm.map((each) => each.resident))];
  const slope =
    mean(warm.map((each) => (each.at - at) * (each.resident - resident))) /
    mean(warm.map((each) => (each.at - at) ** 2));
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const peak = Math.max(...samples.map((each) => each.resident));
  return `${mb(samples[0]?.resident ?? 0)} at first, ${mb(peak)} at most, ${mb(samples.at(-1)?.resident ?? 0)} at last; ${((slope * 60) / 1e6).toFixed(1)} MB a minute over the last ${Math.round((1 - WARM) * 100)} %`;
}
