/** One run of the check, told to whoever runs the instance: a line in the log, and figures for its monitoring. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Metrics } from '../../../platform/http/metrics.ts';
import { type CheckNeeds, checkLinks } from './check-links.ts';

interface WatchNeeds extends Omit<CheckNeeds, 'sleep'> {
  log: Pick<Logger, 'info' | 'warn'>;
  metrics: Pick<Metrics, 'links'>;
}

/** Resolves when the run has ended, early when `signal` says so. */
export async function watchLinks(needs: WatchNeeds, signal: AbortSignal): Promise<void> {
  const sleep = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => {});
  const report = await checkLinks({ ...needs, sleep }, { signal });
  for (const [state, count] of Object.entries(report.counts)) needs.metrics.links.set({ state }, count);
  if (report.offline) needs.log.warn('no site answered: links are not judged today');
  else needs.log.info(report, 'links checked');
}
