/** What the library does by itself: reads the files that were sent, and takes away those that nobody wanted. */
import { type Work, work } from '../../platform/jobs/queue.ts';
import type { FileNeeds } from './use-cases/needs.ts';
import { READ_FILE, TIDY_FILES } from './use-cases/queues.ts';
import { readFileText } from './use-cases/read-file.ts';
import { tidyFiles } from './use-cases/tidy-files.ts';

export const resourceWork = (needs: FileNeeds): Work[] => [
  work(READ_FILE, ({ fileId }) => readFileText(needs, fileId)),
  work(TIDY_FILES, async () => {
    await tidyFiles(needs);
  }),
];
