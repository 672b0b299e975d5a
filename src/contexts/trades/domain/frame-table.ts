/**
 * A frame as a table that people paste from a spreadsheet: one line a competence. Columns, in this order: name,
 * description, the four signs, and the names of the shipped competences that it covers, separated by `;`. What cannot
 * be read is told with its line; nothing is guessed.
 */
import { COMPETENCES } from '../../../kernel/competences.ts';
import { slugOf } from '../../records/public.ts';
import { type FrameCompetence, LEVELS } from './frame.ts';

export type RowFault =
  | { line: number; fault: 'no_name' | 'too_long' | 'twice' }
  | { line: number; fault: 'signs'; found: number }
  | { line: number; fault: 'unknown_competence'; text: string };

export interface FrameTable {
  competences: FrameCompetence[];
  faults: RowFault[];
}

const LONGEST = 1000;
const plain = (text: string) => slugOf(text);
const BY_NAME = new Map(
  Object.entries(COMPETENCES).flatMap(([code, { fr, en }]) =>
    [code, fr, en].map((name) => [plain(name), code] as const),
  ),
);

/** `rows`: cells, the first line of headings left out by the caller. Lines are counted from 1. */
export function readFrameTable(rows: readonly (readonly string[])[]): FrameTable {
  const competences: FrameCompetence[] = [];
  const faults: RowFault[] = [];
  for (const [at, cells] of rows.entries()) {
    const line = at + 1;
    const [name = '', what = '', ...rest] = cells.map((cell) => cell.trim());
    if ([name, what, ...rest].every((cell) => cell === '')) continue;
    const signs = rest.slice(0, LEVELS.length).filter((sign) => sign !== '');
    const named = (rest[LEVELS.length] ?? '')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const unknown = named.filter((one) => !BY_NAME.has(plain(one)));
    const code = slugOf(name).slice(0, 60);
    if (!/[\p{L}\p{N}]/u.test(name)) faults.push({ line, fault: 'no_name' });
    if ([name, what, ...signs].some((text) => text.length > LONGEST))
      faults.push({ line, fault: 'too_long' });
    if (competences.some((one) => one.code === code)) faults.push({ line, fault: 'twice' });
    if (signs.length !== 0 && signs.length !== LEVELS.length)
      faults.push({ line, fault: 'signs', found: signs.length });
    for (const text of unknown) faults.push({ line, fault: 'unknown_competence', text });
    competences.push({
      code,
      name: same(name),
      ...(what && { what: same(what) }),
      ...(signs.length === LEVELS.length && { signs: signs.map(same) }),
      looks_for: name.slice(0, 200),
      same_as: [...new Set(named.flatMap((one) => BY_NAME.get(plain(one)) ?? []))],
    });
  }
  return { competences, faults };
}
const same = (text: string) => ({ fr: text, en: text });
