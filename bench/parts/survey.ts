/** The very program, to whoever asks as the one who runs its surveys. */
import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { PATHS } from '../../src/paths.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { answerAs } from './part.ts';

const ORGANISER: Actor = {
  personId: 'bench',
  sessionId: 'bench',
  name: 'Mesure',
  email: 'mesure@example.org',
  strong: true,
  relations: [{ role: 'administrator', subject: null }],
} as unknown as Actor; // as a session would give it

let services: Services | undefined;
const started = (): Services => {
  if (!services) throw new Error('the application was not started');
  return services;
};

const answers = {
  async listen({ url, baseUrl }: { url: string; baseUrl: string }): Promise<number> {
    const made = await createServices({
      secret: 'only this bench knows it, and only for a while',
      ...{ db: connect(url).db, url, baseUrl },
      mail: { smtpUrl: undefined, mailFrom: undefined, dataDir: PATHS.root },
      log: pino({ level: 'silent' }),
      assets: readAssets(PATHS.client),
    });
    services = { ...made, identify: async () => ({ actor: ORGANISER, cookies: [] }) };
    return (await listen(buildApp(services), { ...services, host: '127.0.0.1', port: 0 })).port;
  },
  /** Runs what is due; milliseconds. */
  async jobs(): Promise<{ failed: number; took: number }> {
    const from = performance.now();
    const { failed } = await started().jobs.runDue();
    return { failed, took: performance.now() - from };
  },
  /** Milliseconds of the processor, since it started. */
  cpu(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  memory() {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: rss, heap: heapUsed, outside: external };
  },
};
export type SurveyPart = typeof answers;
export const surveyPart = (): void => answerAs(answers);
