/**
 * `npm run bench` measures everything up to a million records; `npm run bench -- quick` stops at 100,000. One run prints
 * a table of ratios, and writes all figures as JSON and the picture of how they grow. `npm run bench -- programmes`
 * measures what reaches a place and the national matrix, in half a minute; `-- lists` the pages of programmes; `-- export`
 * the memory that a whole export takes; `-- imports` how fast files come in, beside bare COPY; `-- matching` one
 * diagnosis, its levers and a hundred thousand of them matched again; `-- federation` a visit to another instance.
 */
import { benchExport } from './export-memory.ts';
import { benchFederation } from './federation.ts';
import { benchImports } from './imports.ts';
import { benchLists } from './lists.ts';
import { benchMatching } from './matching.ts';
import { appPart } from './parts/app.ts';
import { barePart } from './parts/bare.ts';
import { loadPart } from './parts/load.ts';
import { peerPart } from './parts/peer.ts';
import { benchProgrammes } from './programmes.ts';
import { runBench } from './run-bench.ts';

const PARTS: Readonly<Record<string, () => void>> = {
  app: appPart,
  bare: barePart,
  load: loadPart,
  peer: peerPart,
};

const [command = 'all', name = ''] = process.argv.slice(2);
if (command === 'part') PARTS[name]?.();
else if (command === 'programmes') await benchProgrammes();
else if (command === 'imports') await benchImports();
else if (command === 'matching') await benchMatching();
else if (command === 'lists') await benchLists();
else if (command === 'export') await benchExport(Number(name || 200_000));
else if (command === 'federation') await benchFederation(Number(name || 100_000));
else if (command === 'all' || command === 'quick') await runBench(command);
else {
  console.error(
    'npm run bench [-- quick|programmes|lists|imports|matching|export [RECORDS]|federation [RECORDS]]',
  );
  process.exitCode = 2;
}
