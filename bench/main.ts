/**
 * `npm run bench` measures everything up to a million records; `npm run bench -- quick` stops at 100,000. One run prints
 * a table of ratios, and writes all figures as JSON and the picture of how they grow. `npm run bench -- programmes`
 * measures what reaches a place and the national matrix, in half a minute; `-- lists` the pages of programmes; `-- export`
 * the memory that a whole export takes; `-- endurance` minutes of load, killed in the middle; `-- snapshot` a whole
 * base out and back; `-- commons` what a contribution costs; `-- imports` how fast files come in, beside bare COPY;
 * `-- matching` one diagnosis, its levers and a hundred thousand of them matched again; `-- library` the search of works
 * with their full texts, `-- search` their search alone; `-- federation` a visit to another instance; `-- surveys` a synthesis under any filter;
 * `-- answers` people who answer a survey, saved as they type, killed in the middle.
 */
import { benchAnswers } from './answers.ts';
import { benchCommons } from './commons.ts';
import { benchEndurance } from './endurance.ts';
import { benchExport } from './export-memory.ts';
import { benchFederation } from './federation.ts';
import { benchImports } from './imports.ts';
import { benchImportsByScreen } from './imports-by-screen.ts';
import { benchLibrary, benchSearch } from './library.ts';
import { benchLists } from './lists.ts';
import { benchMatching } from './matching.ts';
import { appPart } from './parts/app.ts';
import { barePart } from './parts/bare.ts';
import { loadPart } from './parts/load.ts';
import { peerPart } from './parts/peer.ts';
import { surveyPart } from './parts/survey.ts';
import { benchProgrammes } from './programmes.ts';
import { runBench } from './run-bench.ts';
import { benchSnapshot } from './snapshot.ts';
import { benchSurveys } from './surveys.ts';

const PARTS: Readonly<Record<string, () => void>> = {
  app: appPart,
  bare: barePart,
  load: loadPart,
  peer: peerPart,
  survey: surveyPart,
};

const [command = 'all', name = '', more = '', how = 'beside others'] = process.argv.slice(2);
if (command === 'part') PARTS[name]?.();
else if (command === 'programmes') await benchProgrammes();
else if (command === 'imports') await benchImports();
else if (command === 'imports-by-screen') await benchImportsByScreen();
else if (command === 'matching') await benchMatching();
else if (command === 'lists') await benchLists();
else if (command === 'library') await benchLibrary(Number(name || 100_000), Number(more || 6_000));
else if (command === 'search') await benchSearch(Number(name || 10_000), Number(more || 600), how);
else if (command === 'answers') await benchAnswers(Number(name || 2), Number(more || 24));
else if (command === 'export') await benchExport(Number(name || 200_000));
else if (command === 'federation') await benchFederation(Number(name || 100_000));
else if (command === 'snapshot') await benchSnapshot(Number(name || 100_000));
else if (command === 'surveys') await benchSurveys(Number(name || 100_000));
else if (command === 'commons') await benchCommons();
else if (command === 'endurance') await benchEndurance(Number(name || 10), Number(more || 16));
else if (command === 'all' || command === 'quick') await runBench(command);
else {
  console.error(
    'npm run bench [-- quick|programmes|lists|imports|imports-by-screen|matching|library [WORKS [WORDS]]|search [WORKS [WORDS [tell]]]|export [RECORDS]|federation [RECORDS]|snapshot [RECORDS]|surveys [ANSWERS]|answers [MINUTES] [RESPONDENTS]|commons|endurance [MINUTES] [READERS]]',
  );
  process.exitCode = 2;
}
