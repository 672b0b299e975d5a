import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../src/platform/db/messages.ts';
import { madeFolder, processesIn, type StandIn, serverOf, standIn } from './stage.ts';

const ROWS = 100;
const steps = ({ said }: StandIn) => said.flatMap((word) => (word.said === 'step' ? [word.line] : []));

/** Every acknowledged row is there at the next start; a row under way may be there too. */
async function nothingLost(dataDir: string, acknowledged: number[]): Promise<StandIn> {
  const next = standIn({ dataDir });
  const { kept } = await next.hears('ready');
  const there = new Set(kept);
  expect(acknowledged.filter((row) => !there.has(row))).toEqual([]);
  return next;
}

describe('rows acknowledged are kept', () => {
  it('when the application is killed, twice in a row; its server is then cleared, not joined', async () => {
    const dataDir = await madeFolder();
    const acknowledged: number[] = [];
    for (let time = 0; time < 2; time++) {
      const app = standIn({ dataDir, write: true });
      await app.keeps(ROWS);
      const orphan = await serverOf(dataDir);
      await app.kill('SIGKILL');
      acknowledged.push(...app.kept());
      expect(await processesIn(dataDir)).toContain(orphan);
      const next = await nothingLost(dataDir, acknowledged);
      expect(steps(next)).toContain(STEPS.previousServer(orphan));
      expect(await processesIn(dataDir)).not.toContain(orphan);
      await next.kill('SIGTERM');
      expect(await processesIn(dataDir)).toEqual([]);
    }
  });

  it('when the server is killed: it comes back under the same application', async () => {
    const dataDir = await madeFolder();
    const app = standIn({ dataDir, write: true });
    await app.keeps(ROWS);
    const killed = await serverOf(dataDir);
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => steps(app), { timeout: 240_000 }).toContain(STEPS.serverBack);
    await app.keeps(ROWS);
    expect(await serverOf(dataDir)).not.toBe(killed);
    await app.kill('SIGTERM');
    expect(await processesIn(dataDir)).toEqual([]);
    await nothingLost(dataDir, app.kept());
  });

  it('when both are killed at once', async () => {
    const dataDir = await madeFolder();
    const app = standIn({ dataDir, write: true });
    await app.keeps(ROWS);
    process.kill(await serverOf(dataDir), 'SIGKILL');
    await app.kill('SIGKILL');
    await nothingLost(dataDir, app.kept());
  });

  it('when both are killed while a query goes on that does not notice', async () => {
    const dataDir = await madeFolder();
    const app = standIn({ dataDir, write: true, keepBusy: true });
    await app.keeps(ROWS);
    await app.kill('SIGKILL');
    process.kill(await serverOf(dataDir), 'SIGKILL');
    // Its idle sisters end by themselves; the busy one is still there when the next application starts.
    await pause(200);
    expect(await processesIn(dataDir)).not.toEqual([]);
    const next = await nothingLost(dataDir, app.kept());
    await next.kill('SIGTERM');
    expect(await processesIn(dataDir)).toEqual([]);
  });
});

describe('a normal stop', () => {
  it('leaves no process, and nothing to recover from', async () => {
    const dataDir = await madeFolder();
    const app = standIn({ dataDir, write: true });
    await app.keeps(10);
    await app.kill('SIGTERM');
    expect(app.process.exitCode).toBe(0);
    expect(await processesIn(dataDir)).toEqual([]);
    await expect(serverOf(dataDir)).rejects.toThrow('ENOENT');
  });
});

describe('an end without a stop', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'an exception nobody catches'] as const)(
    'by %s takes the server with it',
    async (end) => {
      const dataDir = await madeFolder();
      const byItself = end === 'an exception nobody catches';
      const app = standIn({ dataDir, throwAway: true, careless: byItself ? 'throw' : true });
      await app.hears('ready');
      if (byItself) expect(await app.ends()).toBe(1);
      else await app.kill(end);
      expect(app.process.signalCode).toBe(byItself ? null : end);
      await expect.poll(() => processesIn(dataDir), { timeout: 240_000 }).toEqual([]);
    },
  );
});
