/** Small upkeep: once at start, then once a day, until stopped. A failure is logged, and tried again the next day. */
import type { Logger } from 'pino';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `stop` lets a run under way end early, and waits for it. */
export function everyDay(
  work: (signal: AbortSignal) => Promise<unknown>,
  log: Pick<Logger, 'error'>,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  const once = () => {
    // One run at a time, however long: the next day's waits for it.
    running = running
      .then(() => stopping.signal.aborted || work(stopping.signal))
      .catch((error) => log.error({ err: error }, 'daily upkeep failed'));
  };
  once();
  const timer = setInterval(once, DAY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
