/** Reads a calendar in a thread of its own, that has so much time and memory and no more. */
import { Worker } from 'node:worker_threads';
import { type CalendarReading, READING_MB, READING_MS } from '../domain/feed.ts';

export type ReadApart = 'too_slow' | 'not_a_calendar' | CalendarReading;

export function readApart(
  text: string,
  window: { from: number; to: number },
  withinMs = READING_MS,
): Promise<ReadApart> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./calendar-worker.ts', import.meta.url), {
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
