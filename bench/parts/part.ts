/**
 * The bench runs as several processes of one program: the one that asks, and its parts (a server under measure, a bare
 * server, a load), so that none of them takes the time or the memory of another.
 */
import { type ChildProcess, fork } from 'node:child_process';

type Answers = Readonly<Record<string, (argument: never) => unknown>>;

/** The part of a name, with what it answers. `T` is the type of its answers. */
export interface Part<T extends Answers> {
  pid: number;
  ask<Name extends keyof T & string>(
    name: Name,
    ...argument: Parameters<T[Name]>
  ): Promise<Awaited<ReturnType<T[Name]>>>;
  stop(): Promise<void>;
}

interface Asked {
  number: number;
  name: string;
  argument: unknown;
}
type Answered = { number: number; value: unknown } | { number: number; error: string };

/** Starts a part in a process of its own. It ends with `stop`, or with the process that asks. */
export function startPart<T extends Answers>(name: string, flags: readonly string[] = []): Part<T> {
  const child = fork(process.argv[1] ?? '', ['part', name], {
    execArgv: ['--enable-source-maps', ...flags],
    serialization: 'advanced',
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  child.on('message', (answered: Answered) => {
    const asked = waiting.get(answered.number);
    waiting.delete(answered.number);
    if ('error' in answered) asked?.reject(new Error(`${name}: ${answered.error}`));
    else asked?.resolve(answered.value);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values())
      reject(new Error(`${name} ended (${code}) before it answered`));
  });
  let number = 0;
  return {
    pid: child.pid ?? 0,
    ask: (what, argument?: unknown) =>
      new Promise((resolve, reject) => {
        number += 1;
        // The part's own type says what it answers; the channel between processes cannot.
        waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ number, name: what, argument } satisfies Asked);
      }),
    stop: () => ended(child),
  };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** In a part: answers what it is asked until it is stopped. */
export function answerAs<T extends Answers>(answers: T): void {
  const send = (answered: Answered) => process.send?.(answered);
  process.on('message', async ({ number, name, argument }: Asked) => {
    try {
      const answer = answers[name];
      if (!answer) throw new Error(`nothing answers to ${name}`);
      send({ number, value: await answer(argument as never) });
    } catch (error) {
      send({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
}
