/**
 * Keeps our own server running for as long as Terreau does: started again when it ends by itself (killed for want
 * of memory, for instance), at the same address, so that the pool finds it without being told.
 */
import { LaunchError } from './errors.ts';
import { STEPS } from './messages.ts';
import { clearPreviousServer } from './previous-server.ts';
import type { ServerPlan } from './server-plan.ts';
import { type Server, startServer } from './server-process.ts';

/** So many ends within so long, and something is wrong that starting again will not mend. */
const MOST_ENDS = 5;
const WITHIN_MS = 60_000;

export interface KeptServer {
  stop(): Promise<void>;
}

export interface Keeping {
  report: (line: string) => void;
  /** Told once when the server cannot be kept running. */
  lost: (error: unknown) => void;
  signal?: AbortSignal | undefined;
}

/** Starts the server, after clearing what an earlier run may have left. */
export async function keepServer(plan: ServerPlan, { report, lost, signal }: Keeping): Promise<KeptServer> {
  const start = async (asked?: AbortSignal): Promise<Server> => {
    await clearPreviousServer(plan.folder.cluster, report);
    return startServer(plan, report, asked);
  };
  const stopping = new AbortController();
  let server = await start(signal);

  const watch = async (): Promise<void> => {
    const ends: number[] = [];
    for (;;) {
      await server.ended;
      if (stopping.signal.aborted) return;
      const now = Date.now();
      ends.push(now);
      if (ends.filter((end) => end > now - WITHIN_MS).length > MOST_ENDS) {
        throw LaunchError.of('serverLost', { log: plan.folder.log });
      }
      report(STEPS.serverEnded);
      server = await start(stopping.signal);
      report(STEPS.serverBack);
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) lost(error);
  });

  return {
    async stop() {
      stopping.abort();
      await server.stop();
      await watching;
      // A server that was being started again when we were asked to stop.
      await server.stop();
    },
  };
}
