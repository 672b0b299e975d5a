/** Organisations and cooperations brought by file. */
export { importWork } from './jobs.ts';
export { PROCESSINGS } from './privacy.ts';
export { checkRows } from './use-cases/check-rows.ts';
export { receiveFile } from './use-cases/receive-file.ts';
export { runRows } from './use-cases/run-rows.ts';
export { settleRows } from './use-cases/settle-rows.ts';
export { saveDraft, startCheck, startRun, startUndo } from './use-cases/steer-import.ts';
