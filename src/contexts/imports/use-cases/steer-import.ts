/** What people ask of an import: read its columns, try it, decide, run it, undo it, take it up again, give it up. */
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Queue } from '../../../platform/jobs/queue.ts';
import type { DraftMapping } from '../domain/draft-mapping.ts';
import type { Report } from '../domain/report.ts';
import { BEFORE, type ImportState } from '../domain/state.ts';
import { countsOf, type FileImport, importById } from '../queries.ts';
import {
  changeImport,
  decideRow,
  decideTheRest,
  deleteImport,
  forgetContent,
  forgetJudgement,
  keepMapping,
} from '../store.ts';
import { draftIn, mappingOf } from './import-work.ts';
import type { ImportNeeds } from './needs.ts';
import { CHECK, RUN, SETTLE } from './queues.ts';

type Needs = Pick<ImportNeeds, 'db' | 'clock' | 'jobs'>;

/** Does it while the import is in one of these states; false otherwise, and nothing changes. */
function when(
  { db }: Needs,
  id: string,
  states: ReadonlySet<ImportState>,
  act: (tx: Transaction, own: FileImport) => Promise<boolean>,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const own = await importById(tx, id, true);
    return own !== null && states.has(own.state) && act(tx, own);
  });
}

const READ: ReadonlySet<ImportState> = new Set(['columns', 'checked']);

/** How the columns are read from now on: what the dry run said does not hold any more. */
export const saveDraft = (needs: Needs, id: string, mapping: DraftMapping): Promise<boolean> =>
  when(needs, id, READ, async (tx) => {
    await changeImport(tx, id, { mapping, state: 'columns', fault: null }, needs.clock());
    await forgetJudgement(tx, id, { decisions: true });
    return true;
  });

/** The dry run. False when the mapping is not whole. */
export const startCheck = (needs: Needs, id: string): Promise<boolean> =>
  when(needs, id, READ, async (tx, own) => {
    if (!mappingOf(own).ok) return false;
    await forgetJudgement(tx, id, { decisions: false });
    await begin(needs, tx, id, 'checking', CHECK);
    return true;
  });

async function begin(
  { jobs, clock }: Needs,
  tx: Transaction,
  id: string,
  state: ImportState,
  queue: Queue<{ importId: string }>,
  report?: Report,
): Promise<void> {
  await changeImport(tx, id, { state, reached: 0, fault: null, ...(report && { report }) }, clock());
  await jobs.enqueue(tx, queue, { importId: id }, { key: id });
}

export interface Decided {
  /** By line: another record, left out, the record that it is, or nothing yet. */
  words: ReadonlyMap<number, string>;
  rest: 'other' | 'skip' | 'same' | null;
}

const CHECKED: ReadonlySet<ImportState> = new Set(['checked']);

/** Keeps what was decided on likely doubles; once nothing is left to decide, the dry run is made again with it. */
export const decideDoubles = (needs: Needs, id: string, { words, rest }: Decided): Promise<boolean> =>
  when(needs, id, CHECKED, async (tx) => {
    for (const [line, word] of words) await decideRow(tx, id, line, word);
    if (rest) await decideTheRest(tx, id, rest);
    const { undecided } = await countsOf(tx, id);
    if (undecided === 0) {
      await forgetJudgement(tx, id, { decisions: false });
      await begin(needs, tx, id, 'checking', CHECK);
    }
    return true;
  });

/** Writes. False while a likely double waits for a word. */
export const startRun = (needs: Needs, id: string): Promise<boolean> =>
  when(needs, id, CHECKED, async (tx, own) => {
    const { undecided, outcomes } = await countsOf(tx, id);
    const { new: fresh = 0, changed = 0, unchanged = 0, double = 0 } = outcomes;
    if (undecided + double > 0 || fresh + changed + unchanged === 0) return false;
    await keepMapping(tx, own.source, own.kind, draftIn(own), needs.clock());
    await begin(needs, tx, id, 'running', RUN, {});
    return true;
  });

export const startUndo = (needs: Needs, id: string): Promise<boolean> =>
  when(needs, id, new Set(['done']), async (tx, { report: { settled: _, ...report } }) => {
    await begin(needs, tx, id, 'undoing', SETTLE, report);
    return true;
  });

export const startRedo = (needs: Needs, id: string): Promise<boolean> =>
  when(needs, id, new Set(['undone']), async (tx, { report: { settled: _, ...report } }) => {
    await begin(needs, tx, id, 'redoing', SETTLE, report);
    return true;
  });

const QUEUES: Partial<Record<ImportState, Queue<{ importId: string }>>> = {
  checking: CHECK,
  running: RUN,
  undoing: SETTLE,
  redoing: SETTLE,
};

/** Work that stopped for good is asked for again; it goes on where it was. */
export const resume = (needs: Needs, id: string): Promise<boolean> =>
  when(needs, id, new Set(Object.keys(QUEUES) as ImportState[]), async (tx, { state }) => {
    const queue = QUEUES[state];
    if (!queue) return false;
    await changeImport(tx, id, { fault: null }, needs.clock());
    await needs.jobs.enqueue(tx, queue, { importId: id }, { key: id });
    return true;
  });

/** Nothing was written: nothing of it is kept. */
export const giveUp = (needs: Needs, id: string): Promise<boolean> =>
  when(needs, id, BEFORE, async (tx) => {
    await forgetContent(tx, id);
    await deleteImport(tx, id);
    return true;
  });
