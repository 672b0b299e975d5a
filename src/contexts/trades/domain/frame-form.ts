/**
 * A frame from the form that a network fills: its name, where it comes from, and the lines of a spreadsheet. Its trades
 * and activities stay those of the shipped frame: what a network brings is its own words for competences.
 */
import { slugOf } from '../../records/public.ts';
import { type Frame, frameFile } from './frame.ts';
import { type RowFault, readFrameTable } from './frame-table.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';

export interface TypedFrame {
  organisation: string;
  name: string;
  summary: string;
  origin: string;
  licence: string;
  table: string;
  headings: boolean;
}
export type FrameField = 'organisation' | 'nom' | 'resume' | 'origine' | 'licence' | 'lignes';
export type FrameFault =
  | { field: FrameField; fault: 'missing' | 'too_long' | 'organisation' | 'no_rows' | 'too_many' }
  | { field: 'lignes'; fault: 'unreadable'; line: number };

const MOST_COMPETENCES = 60;
const LONGEST: Readonly<Record<'nom' | 'resume' | 'origine' | 'licence', number>> = {
  nom: 120,
  resume: 400,
  origine: 1000,
  licence: 120,
};

export interface FrameReading {
  faults: FrameFault[];
  rowFaults: RowFault[];
  /** Null when anything is to be mended. */
  frame: Frame | null;
}

/** `rows`: the cells of the lines typed, headings included where there are. `day`: today. */
export function readFrameForm(
  typed: TypedFrame,
  rows: readonly (readonly string[])[],
  day: string,
): FrameReading {
  const faults: FrameFault[] = [];
  const texts = { nom: typed.name, resume: typed.summary, origine: typed.origin, licence: typed.licence };
  for (const [field, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    if (texts[field] === '' || (field === 'nom' && slugOf(texts.nom) === ''))
      faults.push({ field, fault: 'missing' });
    else if (texts[field].length > most) faults.push({ field, fault: 'too_long' });
  }
  const { competences, faults: rowFaults } = readFrameTable(typed.headings ? rows.slice(1) : rows);
  if (competences.length === 0) faults.push({ field: 'lignes', fault: 'no_rows' });
  if (competences.length > MOST_COMPETENCES) faults.push({ field: 'lignes', fault: 'too_many' });
  if (faults.length > 0 || rowFaults.length > 0) return { faults, rowFaults, frame: null };
  const same = (text: string) => ({ fr: text, en: text });
  const frame = frameFile.parse({
    code: slugOf(typed.name).slice(0, 60).replace(/-+$/, ''),
    version: '1',
    date: day,
    licence: typed.licence,
    name: same(typed.name),
    summary: same(typed.summary),
    english: false,
    origin: [{ says: same(typed.origin), source: null, passage: null }],
    levels: SHIPPED_FRAME.levels,
    trades: [],
    activities: [],
    competences,
  });
  return { faults, rowFaults, frame };
}
