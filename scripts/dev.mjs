/**
 * `npm run dev`: builds, serves, and begins again at each change; pages open in a browser reload by themselves.
 * The address is the one of `npm start`: a small proxy stands there, waits out the restarts and tells the pages.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { SERVING } from './lib/child.mjs';
import { installed } from './lib/install.mjs';
import { root, say } from './lib/project.mjs';
import { reloadingProxy } from './lib/reloading-proxy.mjs';
import { restartable } from './lib/restartable.mjs';

const WATCHED = ['src', 'content', 'db', 'vite.config.ts'];
const node = await installed({ tools: true });
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const address = process.env.BASE_URL ?? `http://${host}:${port}`;

const server = restartable(node, [...SERVING, 'dist/server/main.js'], {
  PORT: String(port + 1),
  HOST: '127.0.0.1',
  BASE_URL: address,
});
const proxy = reloadingProxy({ host, port, target: port + 1 });

let wanted = true;
let busy = false;
async function again() {
  wanted = true;
  if (busy) return;
  busy = true;
  while (wanted) {
    wanted = false;
    if (!(await build(node))) continue; // the old version keeps serving; the next save tries again
    await server.restart();
    // Not waited for: a server that does not start must not hold back the build that mends it.
    void proxy.reload().then((fresh) => fresh && say(`À jour sur ${address}`));
  }
  busy = false;
}

let pause;
for (const path of WATCHED)
  watch(join(root, path), { recursive: !path.includes('.') }, (_event, name) => {
    if (/\.test\.tsx?$/.test(name ?? '')) return;
    clearTimeout(pause);
    pause = setTimeout(again, 150); // editors write a file in several steps
  });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, async () => {
    await server.stop();
    process.exit(0);
  });
await again();
