/**
 * `npm test`: every check and every test, cheapest first; stops at the first stage that fails, says which ones it
 * did not run, and closes with a count. `npm test -- unit route` runs only the stages named.
 */
import { built } from './lib/build.mjs';
import { CHECKS } from './lib/checks.mjs';
import { run } from './lib/child.mjs';
import { installed } from './lib/install.mjs';
import { say, since, stop } from './lib/project.mjs';
import { runProject } from './lib/vitest.mjs';

const node = await installed({ tools: true });

/** Each stage answers with its count; a check counts as one. */
const STAGES = [
  ...CHECKS.map(({ name, args }) => ({ name, go: async () => one((await run(node, args)).code === 0) })),
  ...['unit', 'database', 'launcher', 'route'].map((name) => ({ name, go: () => runProject(node, name) })),
  { name: 'build', go: async () => one(await built(node)) },
  { name: 'journey', go: () => runProject(node, 'journey') },
];
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length)
  stop(`no stage named ${unknown.join(', ')}: choose among ${STAGES.map((s) => s.name).join(', ')}.`);
const stages = asked.length ? STAGES.filter((stage) => asked.includes(stage.name)) : STAGES;

const start = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [index, { name, go }] of stages.entries()) {
  const began = performance.now();
  const count = await go();
  for (const kind of Object.keys(total)) total[kind] += count[kind];
  say(`${name}: ${count.failed ? 'FAILED' : 'passed'}, ${told(count)} (${since(began)})`);
  if (count.failed) {
    const left = stages.slice(index + 1).map((stage) => stage.name);
    if (left.length) say(`not run: ${left.join(', ')}`);
    break;
  }
}
say(`${told(total)} (${since(start)})`);
process.exit(total.failed ? 1 : 0);

function told({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
