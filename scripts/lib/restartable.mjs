/** A server that can be stopped and started again; never two at once. */
import { spawn } from 'node:child_process';
import { root, say } from './project.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env added to the environment.
 */
export function restartable(command, args, env) {
  let child = null;
  const stop = () =>
    new Promise((resolve) => {
      if (child === null) return resolve();
      child.once('close', resolve);
      child.kill('SIGTERM');
    });
  return {
    stop,
    async restart() {
      await stop();
      const started = spawn(command, args, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: 'inherit',
        // Ctrl-C is ours to pass on: were the server in this group it would be asked twice.
        detached: true,
      });
      started.once('close', (code) => {
        if (child === started) child = null;
        if (code) say(`Le serveur s’est arrêté (code ${code})\u00a0; il repart au prochain changement.`);
      });
      child = started;
    },
  };
}
