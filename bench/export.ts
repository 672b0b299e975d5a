/** The whole directory as CSV, read as fast as it comes, and the memory that takes. */
import { get } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { Memory } from './parts/app.ts';

export interface ExportFigures {
  rows: number;
  seconds: number;
  bytes: number;
  /** Milliseconds. */
  firstByte: number;
  /** Resident memory of the server in bytes: before, and the most seen while it wrote. */
  before: number;
  most: number;
  /** Objects and buffers that it holds, in bytes: garbage included unless the server collects it at each look. */
  heldBefore: number;
  heldMost: number;
}

const EACH_MS = 250;

/** A server that tells its memory. */
interface Watched {
  ask(name: 'memory'): Promise<Memory>;
}

export async function measureExport(app: Watched, port: number, path: string): Promise<ExportFigures> {
  const first = await app.ask('memory');
  const before = first.resident;
  const heldBefore = first.heap + first.outside;
  let [most, heldMost] = [before, heldBefore];
  let ended = false;
  // One look at a time: on a busy machine a look may take longer than the time between two.
  const watching = (async () => {
    while (!ended) {
      const { resident, heap, outside } = await app.ask('memory');
      most = Math.max(most, resident);
      heldMost = Math.max(heldMost, heap + outside);
      await setTimeout(EACH_MS);
    }
  })();
  const from = performance.now();
  let firstByte = Number.NaN;
  let bytes = 0;
  let lines = 0;
  try {
    const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      get({ port, path, host: '127.0.0.1' }, resolve).on('error', reject);
    });
    if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
    await pipeline(response, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        if (bytes === 0) firstByte = performance.now() - from;
        bytes += chunk.length;
        // No made-up record holds a line break.
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      }
    });
  } finally {
    ended = true;
    await watching;
  }
  const seconds = (performance.now() - from) / 1000;
  return { rows: lines - 1, seconds, bytes, firstByte, before, most, heldBefore, heldMost };
}
