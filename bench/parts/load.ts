/** The load: autocannon in a process of its own. Each connection asks its own share of the addresses, in turn. */
import autocannon from 'autocannon';
import { answerAs } from './part.ts';

export interface Load {
  port: number;
  paths: readonly string[];
  seconds: number;
  connections: number;
  headers?: Record<string, string>;
}

export interface LoadResult {
  /** Answers of status 200. */
  answers: number;
  seconds: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  /** Mean size of an answer, its headers included. */
  bytes: number;
  /** Anything but a 200. */
  failed: number;
  /** Each address was asked at most once. */
  distinct: boolean;
}

const answers = {
  async run({ port, paths, seconds, connections, headers }: Load): Promise<LoadResult> {
    const times: number[] = [];
    let client = 0;
    const share = Math.max(1, Math.ceil(paths.length / connections));
    const result = await autocannon({
      url: `http://127.0.0.1:${port}`,
      connections,
      duration: seconds,
      ...(headers && { headers }),
      setupClient: (each) => {
        const from = (client++ * share) % paths.length;
        each.setRequests(paths.slice(from, from + share).map((path) => ({ path })));
        each.on('response', (_status, _bytes, milliseconds) => times.push(milliseconds));
      },
    });
    times.sort((a, b) => a - b);
    const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
    return {
      answers: result['2xx'],
      seconds: result.duration,
      perSecond: result['2xx'] / result.duration,
      p50: at(0.5),
      p95: at(0.95),
      bytes: result.throughput.total / Math.max(1, result['2xx']),
      failed: result.non2xx + result.errors + result.timeouts,
      distinct: result.requests.total <= paths.length,
    };
  },
};
export type LoadPart = typeof answers;
export const loadPart = (): void => answerAs(answers);
