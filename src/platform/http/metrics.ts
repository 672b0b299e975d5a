/** Counters for whoever runs the instance. Labels are route patterns, never addresses: no visitor can be told apart. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by route pattern and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    }),
    cached: new Counter({
      name: 'http_answers_from_cache_total',
      help: 'Answers from the page cache.',
      registers: [registry],
    }),
    links: new Gauge({
      name: 'links_of_records',
      help: 'Web addresses that public records state, by how they answered when last asked.',
      labelNames: ['state'],
      registers: [registry],
    }),
    overBudget: new Counter({
      name: 'http_query_budget_exceeded_total',
      help: 'Requests that made more SQL queries than their route states.',
      labelNames: ['route'],
      registers: [registry],
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
