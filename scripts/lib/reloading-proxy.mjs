/**
 * Stands before the server while one develops: waits while it restarts, and has open pages reload after. The script
 * it adds is a file of the same origin, so the content security policy holds as it does in service.
 */
import { createServer, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { stop } from './project.mjs';

const PATH = '/__reload';
const SCRIPT = `new EventSource('${PATH}').onmessage = () => location.reload();`;
const TAG = `<script src="${PATH}.js" defer></script>`;

/** @param {{ host: string, port: number, target: number }} where `target`: the server's port on this machine. */
export function reloadingProxy({ host, port, target }) {
  const pages = new Set();
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === `${PATH}.js`)
      return outgoing.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT);
    if (incoming.url === PATH) {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      outgoing.write('\n');
      pages.add(outgoing);
      return outgoing.on('close', () => pages.delete(outgoing));
    }
    pass(incoming, outgoing, target);
  });
  server.on('error', (error) => stop(`Impossible d’écouter sur ${host}:${port}\u00a0: ${error.message}`));
  server.listen(port, host);
  return {
    /** Once the server answers again, every open page reloads. Resolves to whether it answers. */
    async reload() {
      const fresh = await answers(target);
      if (fresh) for (const page of pages) page.write('data: reload\n\n');
      return fresh;
    },
  };
}

function pass(incoming, outgoing, port) {
  // Uncompressed, so that the tag can be added; never from a cache, so that it is.
  const { 'accept-encoding': _a, 'if-none-match': _b, ...headers } = incoming.headers;
  const onward = request(
    { host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers },
    (answer) => {
      if (!/text\/html/.test(answer.headers['content-type'] ?? '')) {
        outgoing.writeHead(answer.statusCode, answer.headers);
        return answer.pipe(outgoing);
      }
      const { 'content-length': _c, ...kept } = answer.headers;
      outgoing.writeHead(answer.statusCode, kept);
      answer.pipe(outgoing, { end: false });
      answer.on('end', () => outgoing.end(TAG));
    },
  );
  onward.on('error', () => outgoing.writeHead(503).end('Le serveur redémarre.'));
  incoming.pipe(onward);
}

async function answers(port) {
  for (let tries = 0; tries < 600; tries++) {
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return true;
    await pause(100);
  }
  return false;
}
