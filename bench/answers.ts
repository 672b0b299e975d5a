/**
 * `npm run bench -- answers [MINUTES] [RESPONDENTS]`: the built program in real processes on loopback; people who answer a
 * survey of four parts, each saved as they type and then by the button, and sent. Half-way, program and database are
 * killed without warning (`kill -9`) and started again; people go on from what they have, as the island of the page does.
 * Tells answers a minute, times, and whether everything that was acknowledged is there. Two minutes unless told. Linux.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../src/start.ts';
import { putLongSurvey, SURVEY_SLUG } from './answers/long-survey.ts';
import { type Notes, respond } from './answers/respondent.ts';
import { killAll, startProgram, stopProgram } from './endurance/program.ts';
import { percentile } from './figures.ts';

/** Enough for two cores to have always somebody to serve. */
const RESPONDENTS = 24;

export async function benchAnswers(minutes = 2, respondents = RESPONDENTS): Promise<void> {
  const port = Number(process.env.BENCH_PORT ?? 4153);
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-answers-'));
  const [before = 0] = loadavg();
  try {
    await putLongSurvey(dataDir);
    let program = await startProgram(dataDir, port);
    const notes: Notes = {
      kept: new Map(),
      sent: new Map(),
      saves: [],
      buttons: [],
      ended: false,
      errors: [],
    };
    const people = Array.from({ length: respondents }, (_, at) =>
      respond(notes, program.origin, SURVEY_SLUG, at),
    );
    const from = performance.now();
    await pause(minutes * 30_000);
    const [savesBefore, sentBefore] = [notes.saves.length, notes.sent.size];
    const killedAt = performance.now();
    await killAll(program, dataDir);
    program = await startProgram(dataDir, port);
    const down = performance.now() - killedAt;
    await pause(minutes * 30_000);
    notes.ended = true;
    await Promise.all(people);
    const took = performance.now() - from - down;
    await stopProgram(program);
    const missing = await missingOf(dataDir, notes);
    const perMinute = (count: number) => Math.round((count / took) * 60_000).toLocaleString('en');
    const row = (name: string, times: readonly number[]) =>
      `| ${[
        name,
        times.length.toLocaleString('en'),
        perMinute(times.length),
        ...[0.5, 0.95, 0.99].map((part) => `${percentile(times, part).toFixed(0)} ms`),
      ].join(' | ')} |`;
    console.log(
      [
        '## Answers to a survey, saved as they are typed, and killed in the middle',
        `\`npm run bench -- answers ${minutes} ${respondents}\`, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${before.toFixed(1)} before: ${respondents} people who answer without a pause, program and database killed (\`kill -9\`) half-way and started again.`,
        '',
        '|  | acknowledged | a minute | p50 | p95 | p99 |',
        '|---|--:|--:|--:|--:|--:|',
        row('saved while typing', notes.saves),
        row('saved by the button', notes.buttons),
        '',
        `- Answers sent: ${notes.sent.size}, **${perMinute(notes.sent.size)} a minute** (the time when nothing ran left out: ${(down / 1000).toFixed(1)} s).`,
        `- Acknowledged when killed: ${savesBefore} texts, ${sentBefore} answers. At the end ${notes.kept.size} answers begun; missing or otherwise than acknowledged: **${missing.length}**.`,
        `- Refused other than by the kill: ${notes.errors.length}.`,
      ].join('\n'),
    );
    for (const line of [...missing, ...notes.errors].slice(0, 20)) console.error(line);
    if (missing.length > 0 || notes.errors.length > 0) process.exitCode = 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What was acknowledged and is not in the database as it was. */
async function missingOf(dataDir: string, { kept, sent }: Notes): Promise<string[]> {
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  try {
    const { rows } = await database.pool.query<{
      hash: string;
      answers: Record<string, unknown>;
      sent: boolean;
    }>(`select encode(token_hash, 'hex') as hash, answers, sent_at is not null as sent from survey_answer`);
    const stored = new Map(rows.map((row) => [row.hash, row]));
    return [...kept].flatMap(([token, texts]) => {
      const row = stored.get(createHash('sha256').update(token).digest('hex'));
      if (!row) return ['an answer is gone'];
      const lost = [...texts].filter(([code, text]) => String(row.answers[code]) !== text);
      return [
        ...lost.map(([code, text]) => `${code}: ${String(row.answers[code])} in place of ${text}`),
        ...(sent.has(token) && !row.sent ? ['an answer that was sent is a draft'] : []),
      ];
    });
  } finally {
    await database.stop();
  }
}
