/**
 * The competences of a frame as a table that people paste from a spreadsheet: one line each. Columns, in this order:
 * name, description, the four signs, and the names of the shipped competences that it covers. What cannot be read is
 * told with its line; nothing is guessed.
 */
import { type FrameCompetence, LEVELS } from './frame.ts';
import { codeOf, codesByName, hasName, LONGEST_CELL, listed, type RowFault, same } from './frame-cells.ts';
import { competenceName, SHIPPED_FRAME } from './shipped-frame.ts';

export interface FrameTable {
  competences: FrameCompetence[];
  faults: RowFault[];
}

export const commonCompetence = codesByName(
  SHIPPED_FRAME.competences.map((one) => ({ code: one.code, name: competenceName(one) })),
);

/** `rows`: cells, the first line of headings left out by the caller. Lines are counted from 1. */
export function readFrameTable(rows: readonly (readonly string[])[]): FrameTable {
  const competences: FrameCompetence[] = [];
  const faults: RowFault[] = [];
  for (const [at, cells] of rows.entries()) {
    const where = { table: 'lignes', line: at + 1 } as const;
    const [name = '', what = '', ...rest] = cells.map((cell) => cell.trim());
    if ([name, what, ...rest].every((cell) => cell === '')) continue;
    const signs = rest.slice(0, LEVELS.length).filter((sign) => sign !== '');
    const named = listed(rest[LEVELS.length] ?? '');
    const code = codeOf(name);
    if (!hasName(name)) faults.push({ ...where, fault: 'no_name' });
    if ([name, what, ...signs].some((text) => text.length > LONGEST_CELL))
      faults.push({ ...where, fault: 'too_long' });
    if (competences.some((one) => one.code === code)) faults.push({ ...where, fault: 'twice' });
    if (signs.length !== 0 && signs.length !== LEVELS.length)
      faults.push({ ...where, fault: 'signs', found: signs.length });
    for (const text of named)
      if (!commonCompetence(text)) faults.push({ ...where, fault: 'unknown_common', text });
    competences.push({
      code,
      name: same(name),
      ...(what && { what: same(what) }),
      ...(signs.length === LEVELS.length && { signs: signs.map(same) }),
      looks_for: name.slice(0, 200),
      same_as: [...new Set(named.flatMap((one) => commonCompetence(one) ?? []))],
    });
  }
  return { competences, faults };
}
