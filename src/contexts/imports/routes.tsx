/** Organisations and cooperations brought by file: upload, columns, words, dry run, decisions, run, undoing. */
import { Routes } from '../../platform/http/routes.ts';
import { columnRoutes } from './routes/columns.tsx';
import { doublesRoutes } from './routes/doubles.tsx';
import { importRoutes as oneImport } from './routes/one-import.tsx';
import { uploadRoutes } from './routes/upload.tsx';
import type { ImportNeeds } from './use-cases/needs.ts';

export { withdrawnPage } from './routes/withdrawn.tsx';

export const importRoutes = (needs: ImportNeeds): Routes =>
  new Routes()
    .with(uploadRoutes(needs))
    .with(oneImport(needs))
    .with(columnRoutes(needs))
    .with(doublesRoutes(needs));
