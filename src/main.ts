/** Starts the server: configuration, database, content, routes; stops gracefully on SIGTERM and SIGINT. */
import { buildApp, routeTable } from './app.ts';
import { type Config, readConfig } from './config/config.ts';
import { PATHS } from './paths.ts';
import { followDataVersion } from './platform/db/listen.ts';
import { readAssets } from './platform/http/assets.ts';
import { fileTaking } from './platform/http/requests.ts';
import { listen, mustBeFree } from './platform/http/server.ts';
import { createLog } from './platform/log/log.ts';
import { instanceSecret } from './platform/session/instance-secret.ts';
import { createServices } from './services.ts';
import { fill, openDatabase } from './start.ts';
import { refuse, stopOnSignals } from './stopping.ts';

const report = (line: string) => process.stdout.write(`${line}\n`);

/** Opens everything, one upon the other; what was opened is closed again, last first, when something cannot be. */
async function open(config: Config, open: AsyncDisposableStack): Promise<void> {
  const log = createLog(config);
  const onLost = (error: Error) => log.warn({ err: error }, 'a database connection was lost');
  await mustBeFree(config);
  const database = await openDatabase(config, report, { lost: fail, onLost });
  open.defer(database.stop);
  await fill(database, report);
  let serving = true;
  const assets = readAssets(PATHS.client);
  const { baseUrl, host, port, mapTiles } = config;
  const services = await createServices({
    ...database,
    baseUrl,
    log,
    assets,
    secret: await instanceSecret(config),
    administrators: config.adminEmails,
    mapTiles,
    proxies: config.trustedProxies,
    linkCheck: config.linkCheck,
    ...(config.operator && { operator: config.operator }),
    mail: config,
    filesUrl: config.filesUrl,
    serving: () => serving,
  });
  open.defer(async () => {
    await services.jobs.stop();
    services.mailer.stop();
  });
  const following = await followDataVersion(database.url, () => services.discovery.refresh(), log);
  open.defer(following.stop);
  const takesFile = fileTaking(routeTable(services));
  const server = await listen(buildApp(services), { ...services, host, port, takesFile });
  open.defer(() => server.stop());
  open.defer(() => {
    serving = false;
  });
  await services.jobs.work();
  report(`Terreau écoute sur ${baseUrl}`);
}

/** The database is lost for good: say so, and let whoever watches the process start it again. */
function fail(error: unknown): void {
  refuse(error);
  process.exit(1);
}

const config = readConfig(process.env);
if (!config.ok) refuse(config.problems);
else {
  const opened = new AsyncDisposableStack();
  try {
    await open(config.config, opened);
    stopOnSignals(report, () => opened.disposeAsync());
  } catch (error) {
    refuse(error);
    await opened.disposeAsync();
  }
}
