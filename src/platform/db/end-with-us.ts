/**
 * A server is asked to stop when our process ends without having stopped it: an exception nobody caught, or a signal
 * nobody listens to (Ctrl-C while starting, a closed terminal). Only SIGKILL leaves one behind, for the next start
 * to clear.
 */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<() => void>();

/** `stop` must do its work at once, without waiting. The answer forgets it. */
export function endWithUs(stop: () => void): () => void {
  if (running.size === 0) listen();
  running.add(stop);
  return () => {
    if (running.delete(stop) && running.size === 0) unlisten();
  };
}

const stopAll = (): void => {
  for (const stop of running) stop();
};

/** A signal somebody else listens to is theirs to answer; otherwise it ends us, as it would have without this. */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  stopAll();
  unlisten();
  process.kill(process.pid, signal);
}

function listen(): void {
  process.on('exit', stopAll);
  // Before the others: one that listens once is no longer counted when it has been told.
  for (const signal of ENDING_SIGNALS) process.prependListener(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', stopAll);
  for (const signal of ENDING_SIGNALS) process.off(signal, onSignal);
}
