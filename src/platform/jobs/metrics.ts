/** What whoever runs the instance sees of jobs: how many wait, run and failed, and how runs went. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

type Count = { queue: string; waiting: number; active: number; failed: number };
const STATES = ['waiting', 'active', 'failed'] as const;

export interface JobMetrics {
  ran(queue: string, result: 'done' | 'failed', milliseconds: number): void;
  /** How to count what stands in the queues, asked with each reading. */
  follow(counts: () => Promise<readonly Count[]>): void;
}

export function jobMetrics(registry: Registry): JobMetrics {
  let counts: () => Promise<readonly Count[]> = async () => [];
  new Gauge({
    name: 'jobs',
    help: 'Jobs in each queue: waiting, active, or failed for good within a week.',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      for (const each of await counts()) {
        for (const state of STATES) this.set({ queue: each.queue, state }, each[state]);
      }
    },
  });
  const runs = new Counter({
    name: 'job_runs_total',
    help: 'Runs of jobs by queue and result; a failed one may be tried again.',
    labelNames: ['queue', 'result'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'job_run_seconds',
    help: 'How long runs of jobs took.',
    labelNames: ['queue'],
    buckets: [0.01, 0.1, 0.5, 1, 5, 20, 60],
    registers: [registry],
  });
  return {
    ran(queue, result, milliseconds) {
      runs.inc({ queue, result });
      seconds.observe({ queue }, milliseconds / 1000);
    },
    follow(how) {
      counts = how;
    },
  };
}
