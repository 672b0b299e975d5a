/** Small upkeep: once at start, then once a day, until stopped. A failure is logged, and tried again the next day. */
import type { Logger } from 'pino';

const DAY_MS = 24 * 60 * 60 * 1000;

export function everyDay(work: () => Promise<unknown>, log: Pick<Logger, 'error'>): { stop(): void } {
  const once = () => work().catch((error) => log.error({ err: error }, 'daily upkeep failed'));
  void once();
  const timer = setInterval(once, DAY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
