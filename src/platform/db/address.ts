/**
 * Where our own server answers: a Unix socket inside the closed data folder, which no other account reaches; a port
 * of the loopback where there are no such sockets (Windows) or where the path is too long to name one.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';

export type Address = { kind: 'socket'; folder: string } | { kind: 'port'; port: number };

/** PostgreSQL names its socket by a port even when it listens on none. */
const SOCKET_PORT = 5432;
const SOCKET_FILE = `.s.PGSQL.${SOCKET_PORT}`;
export const SOCKET_FILES = [SOCKET_FILE, `${SOCKET_FILE}.lock`];
/** What the system keeps for a socket's path, without its final zero: 108 bytes on Linux, 104 elsewhere. */
const LONGEST_SOCKET_PATH = process.platform === 'linux' ? 107 : 103;

/** The address for a socket folder. `port`: that of a server already running, else a free one is chosen. */
export async function chooseAddress(folder: string, port?: number): Promise<Address> {
  const fits = Buffer.byteLength(join(folder, SOCKET_FILE)) <= LONGEST_SOCKET_PATH;
  if (fits && process.platform !== 'win32') return { kind: 'socket', folder };
  return { kind: 'port', port: port ?? (await freePort()) };
}

/** The server's settings for this address. `seen`: the path of the socket's folder as the server sees it. */
export function listenSettings(address: Address, seen: string): Record<string, string> {
  return address.kind === 'socket'
    ? {
        listen_addresses: '',
        port: String(SOCKET_PORT),
        // A list: quoted, so that a comma in the path does not make two.
        unix_socket_directories: `"${seen.replaceAll('"', '""')}"`,
        unix_socket_permissions: '0700',
      }
    : { listen_addresses: '127.0.0.1', port: String(address.port), unix_socket_directories: '' };
}

export function urlOf(address: Address, user: string, password: string, database: string): string {
  const who = `postgres://${user}:${encodeURIComponent(password)}`;
  return address.kind === 'socket'
    ? `${who}@localhost:${SOCKET_PORT}/${database}?host=${encodeURIComponent(address.folder)}`
    : `${who}@127.0.0.1:${address.port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
