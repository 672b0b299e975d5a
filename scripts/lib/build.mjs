/**
 * Builds `dist/` when what it is made from changed since: sources, public content, settings and lockfile, by content
 * rather than by date, so that a checkout or a clone of the same state never builds twice.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { root, say, since } from './project.mjs';

const MADE_FROM = ['src', 'content', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const STAMP = join(root, 'dist/.stamp');

/**
 * Builds if stale.
 * @param {string} node a Node ≥ 24.
 * @returns {Promise<boolean>} whether `dist/` is now fresh; the reason why not is printed.
 */
export async function built(node) {
  const fresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprintOf(MADE_FROM);
  return fresh || build(node);
}

/**
 * Builds whatever the state; as `built`.
 * @param {string} node
 * @returns {Promise<boolean>}
 */
export async function build(node) {
  say('Construction…');
  const start = performance.now();
  // Taken before the build: a file saved meanwhile leaves the build stale, not wrongly fresh.
  const fingerprint = fingerprintOf(MADE_FROM);
  rmSync(STAMP, { force: true });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { code, output } = await run(node, [vite, 'build', '--app', '--logLevel', 'warn'], { quiet: true });
  if (output.trim()) console.error(output.trim());
  if (code !== 0) return false;
  writeFileSync(STAMP, fingerprint);
  say(`Construit en ${since(start)}`);
  return true;
}

/**
 * Builds the bench, which is no part of the program; as `build`, every time: it takes a second or two.
 * @param {string} node
 * @returns {Promise<boolean>}
 */
export async function buildBench(node) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--config', 'bench/vite.config.ts', '--logLevel', 'warn'];
  const { code, output } = await run(node, [vite, ...args], { quiet: true });
  if (output.trim()) console.error(output.trim());
  return code === 0;
}

/** @param {string[]} paths files and folders, from the root. */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(root, path)));
  };
  for (const path of paths) {
    if (/\.\w+$/.test(path)) add(path);
    else filesOf(path).forEach(add);
  }
  return hash.digest('hex');
}

/** Files that go into a build, in a fixed order; tests do not. */
function filesOf(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}
