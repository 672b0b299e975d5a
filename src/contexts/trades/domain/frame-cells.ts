/** What the tables that people paste have in common: cells of lists, names whatever their accents and capitals. */
import { slugOf } from '../../records/public.ts';

/** The tables of a frame, by the name of the field that holds each. */
export type FrameTableName = 'lignes' | 'activites' | 'metiers';

export type RowFault = { table: FrameTableName; line: number } & (
  | { fault: 'no_name' | 'too_long' | 'twice' | 'no_deeds' | 'no_competences' | 'no_mission' | 'no_expected' }
  | { fault: 'signs'; found: number }
  | { fault: 'unknown_common' | 'unknown_competence' | 'unknown_activity' | 'no_level'; text: string }
);

export const LONGEST_CELL = 1000;

/** The values of a cell: a line each where it has several lines, else parted by semicolons. */
export const listed = (cell: string): string[] =>
  cell
    .split(cell.includes('\n') ? '\n' : ';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** One cell again, such that `listed` reads the same values. */
export const asCell = (values: readonly string[]): string =>
  values.some((one) => one.includes(';')) ? values.join('\n') : values.join(' ; ');

export const same = (text: string) => ({ fr: text, en: text });
export const hasName = (name: string): boolean => /[\p{L}\p{N}]/u.test(name);
/** What stands for a name in addresses and in other tables. */
export const codeOf = (name: string): string => slugOf(name).slice(0, 60);

interface Named {
  code: string;
  name: { fr: string; en: string };
}

/** The code that a text names among these: their codes, their names in French and in English. */
export function codesByName(list: readonly Named[]): (text: string) => string | undefined {
  const codes = new Map(
    list.flatMap(({ code, name }) => [code, name.fr, name.en].map((one) => [slugOf(one), code] as const)),
  );
  return (text) => codes.get(slugOf(text));
}
