/** How far an import is, and what came of each of its rows. */
export type ImportState =
  | 'sheet'
  | 'columns'
  | 'checking'
  | 'checked'
  | 'running'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'redoing';

/** Work goes on by itself in these; nothing can be asked meanwhile. */
export const UNDER_WAY: ReadonlySet<ImportState> = new Set(['checking', 'running', 'undoing', 'redoing']);
/** Nothing was written yet: columns can be read otherwise, the whole can be given up. */
export const BEFORE: ReadonlySet<ImportState> = new Set(['sheet', 'columns', 'checked']);

/**
 * `double`: likely a record that is there, somebody decides; `skipped`: left out by decision; `joined`: one more session
 * of the training of an earlier row; `written`: the run went through it.
 */
export type RowOutcome =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'double'
  | 'refused'
  | 'skipped'
  | 'joined'
  | 'written';

/** A record that a row may be. */
export interface Likely {
  id: string;
  name: string;
  summary: string;
  path: string;
  because: 'number' | 'site' | 'name';
}

/** Somebody's word on a likely double: another record, left out, or the identifier of the record that it is. */
export type Decision = 'other' | 'skip' | (string & {});
