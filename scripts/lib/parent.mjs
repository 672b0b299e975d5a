/**
 * Tells when the parent process is gone: the system then gives another one. Looked at four times a second, which
 * costs nothing that can be measured and does not keep the process alive.
 * @param {() => void} then
 */
export function whenOrphaned(then) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, 250);
  watch.unref();
}
