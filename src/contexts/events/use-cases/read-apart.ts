/** Reads a calendar in a thread of its own, that has so much time and memory and no more. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type CalendarReading, READING_MB, READING_MS } from '../domain/feed.ts';

export type ReadApart = 'too_slow' | 'not_a_calendar' | CalendarReading;

export function readApart(
  text: string,
  window: { from: number; to: number },
  withinMs = READING_MS,
): Promise<ReadApart> {
  return new Promise((resolve) => {
    const worker = new Worker(threadFile(), {
      workerData: { text, ...window },
      resourceLimits: { maxOldGenerationSizeMb: READING_MB },
      // Nothing of ours is for it to read.
      env: {},
    });
    const end = (answer: ReadApart) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end('too_slow'), withinMs);
    worker.once('message', (reading: CalendarReading | null) => end(reading ?? 'not_a_calendar'));
    // Out of memory, as well as anything that it could not read.
    worker.once('error', () => end('too_slow'));
  });
}

/** Beside this file in the sources; beside the program, or one folder up from its parts, once it is built. */
const THREADS = ['./calendar-worker.ts', './calendar-worker.js', '../calendar-worker.js'];

function threadFile(): URL {
  const found = THREADS.map((name) => new URL(name, import.meta.url)).find((file) => existsSync(file));
  if (!found) throw new Error('the thread that reads calendars is missing from this copy of the program');
  return found;
}
