/** Child processes: one that is waited for, and one that this process stands in for. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenOrphaned } from './parent.mjs';
import { root, stop } from './project.mjs';

/**
 * Runs a command to its end, its output shown as it comes unless `quiet`.
 * @returns {Promise<{ code: number, output: string }>} `output` is filled when quiet, both streams in order.
 */
export function run(command, args, { quiet = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output }));
  });
}

/** What Node is given before a program of ours. */
export const SERVING = ['--enable-source-maps', '--import=./scripts/lib/stop-when-orphaned.mjs'];

/**
 * Runs a program in this process's stead: same terminal, signals passed on, same exit code. Does not return.
 * @param {string} node a Node ≥ 24.
 * @param {string[]} args
 */
export function become(node, args) {
  const child = spawn(node, [...SERVING, ...args], { cwd: root, stdio: 'inherit' });
  let asked = Number.NEGATIVE_INFINITY;
  const ask = (signal) => {
    // Ctrl-C comes from the terminal and from npm: a single request, said once.
    if (performance.now() - asked < 1000) return;
    asked = performance.now();
    child.kill(signal);
  };
  process.on('SIGINT', () => ask('SIGINT'));
  process.on('SIGTERM', () => ask('SIGTERM'));
  process.on('SIGHUP', () => ask('SIGTERM'));
  // npm hands a signal to the shell it started, and a shell such as dash dies of it without a word to us.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => ask('SIGTERM'));
  child.on('error', (error) => stop(`${node} ne démarre pas\u00a0: ${error.message}`));
  child.on('close', (code, signal) => process.exit(exitCode(code, signal)));
}

/** A process ended by a signal counts as 128 + its number, as shells have it. */
const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);
