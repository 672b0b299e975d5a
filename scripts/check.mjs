/** `npm run check`: format, lint, types and structure; all of them, so that one run tells everything to mend. */
import { CHECKS } from './lib/checks.mjs';
import { run } from './lib/child.mjs';
import { installed } from './lib/install.mjs';
import { say, since } from './lib/project.mjs';

const node = await installed({ tools: true });
let failed = 0;
for (const { name, args } of CHECKS) {
  const start = performance.now();
  const { code } = await run(node, args);
  if (code !== 0) failed++;
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} (${since(start)})`);
}
process.exit(failed ? 1 : 0);
