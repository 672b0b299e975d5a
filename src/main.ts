/** Starts the server: configuration, database, content, routes; stops gracefully on SIGTERM and SIGINT. */
import { buildApp } from './app.ts';
import { readConfig } from './config/config.ts';
import { eraseExpiredDiagnoses } from './contexts/diagnosis/public.ts';
import { everyDay } from './every-day.ts';
import { PATHS } from './paths.ts';
import { followDataVersion } from './platform/db/listen.ts';
import { readAssets } from './platform/http/assets.ts';
import { listen } from './platform/http/server.ts';
import { createLog } from './platform/log/log.ts';
import { createServices } from './services.ts';
import { fill, openDatabase } from './start.ts';
import { refuse, stopOnSignals } from './stopping.ts';

const report = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return refuse(config.problems);
  const log = createLog(config.config);
  const database = await openDatabase(config.config, report);
  let serving = true;
  try {
    await fill(database, report);
    const { baseUrl, host, port } = config.config;
    const services = await createServices({
      ...database,
      baseUrl,
      log,
      assets: readAssets(PATHS.client),
      serving: () => serving,
    });
    const following = await followDataVersion(database.url, () => services.discovery.refresh(), log);
    const erasing = everyDay(() => eraseExpiredDiagnoses(services), log);
    const server = await listen(buildApp(services), { ...services, host, port });
    report(`Terreau écoute sur ${baseUrl}`);
    stopOnSignals(report, async () => {
      serving = false;
      await server.stop();
      erasing.stop();
      await following.stop();
      await database.stop();
    });
  } catch (error) {
    await database.stop();
    throw error;
  }
}

main().catch(refuse);
