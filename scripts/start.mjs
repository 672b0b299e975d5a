/**
 * `npm start`: installs if needed, builds if stale, serves. Plain JavaScript for whatever Node ≥ 20 the machine has;
 * the program itself runs on the Node 24 of the lockfile.
 */
import { built } from './lib/build.mjs';
import { become } from './lib/child.mjs';
import { installed } from './lib/install.mjs';
import { stop } from './lib/project.mjs';

const node = await installed({ tools: false });
if (!(await built(node))) stop('La construction a échoué\u00a0: rien n’est lancé.');
become(node, ['dist/server/main.js', ...process.argv.slice(2)]);
