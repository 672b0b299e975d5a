/** `npm run import|export|bench -- …`: the command line of the program, after the same preparation as `npm start`. */
import { buildBench, built } from './lib/build.mjs';
import { become } from './lib/child.mjs';
import { installed } from './lib/install.mjs';
import { stop } from './lib/project.mjs';

const command = process.argv.slice(2);
const node = await installed({ tools: command[0] === 'bench' });
if (!(await built(node))) stop('La construction a échoué\u00a0: rien n’est lancé.');
if (command[0] === 'bench') {
  if (!(await buildBench(node))) stop('La construction des mesures a échoué\u00a0: rien n’est lancé.');
  become(node, ['dist/bench/main.js', ...command.slice(1)]);
} else become(node, ['dist/server/cli.js', ...command]);
