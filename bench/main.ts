/**
 * `npm run bench` measures everything up to a million records; `npm run bench -- quick` stops at 100,000. One run prints
 * a table of ratios, and writes all figures as JSON and the picture of how they grow. `npm run bench -- programmes`
 * measures what reaches a place and the national matrix, in half a minute; `npm run bench -- imports` how fast files
 * come in, beside bare COPY; `npm run bench -- matching` one diagnosis, its levers and a hundred thousand of them
 * matched again.
 */
import { benchImports } from './imports.ts';
import { benchMatching } from './matching.ts';
import { appPart } from './parts/app.ts';
import { barePart } from './parts/bare.ts';
import { loadPart } from './parts/load.ts';
import { benchProgrammes } from './programmes.ts';
import { runBench } from './run-bench.ts';

const PARTS: Readonly<Record<string, () => void>> = { app: appPart, bare: barePart, load: loadPart };

const [command = 'all', name = ''] = process.argv.slice(2);
if (command === 'part') PARTS[name]?.();
else if (command === 'programmes') await benchProgrammes();
else if (command === 'imports') await benchImports();
else if (command === 'matching') await benchMatching();
else if (command === 'all' || command === 'quick') await runBench(command);
else {
  console.error('npm run bench [-- quick|programmes|imports|matching]');
  process.exitCode = 2;
}
