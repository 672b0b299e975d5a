/** Follows the version of the public data: every process hears of every change, its own included. */
import pg from 'pg';
import type { Logger } from 'pino';

const RETRY_MS = 2_000;

/**
 * Calls `changed` at each notice, and once after each reconnection since notices may have been missed meanwhile.
 * A lost connection is taken up again until `stop`.
 */
export async function followDataVersion(
  url: string,
  changed: () => Promise<void>,
  log: Pick<Logger, 'warn'>,
): Promise<{ stop(): Promise<void> }> {
  let client: pg.Client | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  const tell = () =>
    changed().catch((error) => log.warn({ err: error }, 'the index could not follow a change'));

  const open = async () => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'terreau-listen',
      keepAlive: true,
    });
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', () => void tell());
    await fresh.connect();
    await fresh.query('listen data_version');
    client = fresh;
  };
  const lost = (which: pg.Client) => {
    if (stopped || client !== which) return;
    client = null;
    const again = () =>
      open().then(tell, () => {
        if (!stopped) retry = setTimeout(again, RETRY_MS);
      });
    retry = setTimeout(again, RETRY_MS);
  };

  await open();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
