/**
 * A frame from the form that a network fills: its name, where it comes from, and the lines of three tables, of
 * competences, activities and trades. Any may be empty, but not all: what trades and activities name without describing
 * it is taken from the shipped frame.
 */
import { slugOf } from '../../records/public.ts';
import { type Frame, frameFile, incoherences, MOST_COMPETENCES } from './frame.ts';
import { asCell, type FrameTableName, type RowFault } from './frame-cells.ts';
import { readFrameTable } from './frame-table.ts';
import { readFrameWork } from './frame-work.ts';
import { competenceName, SHIPPED_FRAME } from './shipped-frame.ts';

export interface TypedFrame {
  organisation: string;
  name: string;
  summary: string;
  origin: string;
  licence: string;
  tables: Readonly<Record<FrameTableName, string>>;
  headings: boolean;
}
export type FrameField = 'organisation' | 'nom' | 'resume' | 'origine' | 'licence' | FrameTableName;
export type FrameFault =
  | { field: FrameField; fault: 'missing' | 'too_long' | 'organisation' | 'no_rows' | 'too_many' }
  | { field: FrameTableName; fault: 'unreadable'; line: number };

export const FRAME_TABLES: readonly FrameTableName[] = ['lignes', 'activites', 'metiers'];

const MOST_LINES: Readonly<Record<FrameTableName, number>> = {
  lignes: MOST_COMPETENCES,
  activites: 60,
  metiers: 20,
};
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

/** `rows`: the cells of the lines typed in each table, headings included where there are. `day`: today. */
export function readFrameForm(
  typed: TypedFrame,
  rows: Readonly<Record<FrameTableName, readonly (readonly string[])[]>>,
  day: string,
): FrameReading {
  const faults: FrameFault[] = [];
  const texts = { nom: typed.name, resume: typed.summary, origine: typed.origin, licence: typed.licence };
  for (const [field, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    if (texts[field] === '' || (field === 'nom' && slugOf(texts.nom) === ''))
      faults.push({ field, fault: 'missing' });
    else if (texts[field].length > most) faults.push({ field, fault: 'too_long' });
  }
  const lines = (table: FrameTableName) => (typed.headings ? rows[table].slice(1) : rows[table]);
  const described = readFrameTable(lines('lignes'));
  const work = readFrameWork(described.competences, {
    activities: lines('activites'),
    trades: lines('metiers'),
  });
  const { competences, activities, trades } = work;
  const rowFaults = [...described.faults, ...work.faults];
  const counts = { lignes: competences.length, activites: activities.length, metiers: trades.length };
  if (competences.length === 0 && rowFaults.length === 0) faults.push({ field: 'lignes', fault: 'no_rows' });
  for (const field of FRAME_TABLES)
    if (counts[field] > MOST_LINES[field]) faults.push({ field, fault: 'too_many' });
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
    ...{ trades, activities, competences },
  });
  return { faults, rowFaults, frame };
}

/** The rows of each table that would be read as this frame: what its next version begins from. In French. */
export function frameRows(frame: Frame): Record<FrameTableName, string[][]> {
  const nameIn = (list: readonly { code: string; name?: { fr: string } | undefined }[]) => (code: string) =>
    list.find((one) => one.code === code)?.name?.fr ?? code;
  const names = (codes: readonly string[], name: (code: string) => string) => asCell(codes.map(name));
  const common = {
    competence: (code: string) => competenceName({ code }).fr,
    activity: nameIn(SHIPPED_FRAME.activities),
    trade: nameIn(SHIPPED_FRAME.trades),
  };
  const own = {
    competence: (code: string) =>
      competenceName(frame.competences.find((one) => one.code === code) ?? { code }).fr,
    activity: nameIn(frame.activities),
  };
  const borrowed = (
    { code, same_as }: { code: string; same_as: readonly string[] },
    list: readonly { code: string }[],
  ) => same_as.length === 1 && same_as[0] === code && list.some((one) => one.code === code);
  return {
    lignes: frame.competences
      .filter((one) => !borrowed(one, SHIPPED_FRAME.competences))
      .map((one) => [
        competenceName(one).fr,
        one.what?.fr ?? '',
        ...(one.signs?.map(({ fr }) => fr) ?? ['', '', '', '']),
        names(one.same_as, common.competence),
      ]),
    activites: frame.activities
      .filter((one) => !borrowed(one, SHIPPED_FRAME.activities))
      .map((one) => [
        one.name.fr,
        asCell(one.does.map(({ fr }) => fr)),
        names(one.competences, own.competence),
        names(one.same_as, common.activity),
      ]),
    metiers: frame.trades.map((one) => [
      one.name.fr,
      one.mission.fr,
      names(one.activities, own.activity),
      asCell(one.expects.map(({ competence, level }) => `${own.competence(competence)} : ${level}`)),
      names(one.same_as, common.trade),
    ]),
  };
}

/**
 * A next version keeps the codes and the names of levels of the one before, for what has kept its name: answers are held
 * by code.
 */
export function withCodesOf(before: Frame, frame: Frame): Frame {
  const kept = (list: 'trades' | 'activities' | 'competences') => {
    const former = new Map(before[list].map((one) => [slugOf(competenceName(one).fr), one.code]));
    const codes = new Map(
      frame[list].map((one) => [one.code, former.get(slugOf(competenceName(one).fr)) ?? one.code]),
    );
    return (code: string) => codes.get(code) ?? code;
  };
  const [trade, activity, competence] = [kept('trades'), kept('activities'), kept('competences')];
  const same = { ...frame, code: before.code, levels: before.levels };
  const recoded = {
    ...same,
    competences: frame.competences.map((one) => ({ ...one, code: competence(one.code) })),
    activities: frame.activities.map((one) => ({
      ...one,
      code: activity(one.code),
      competences: one.competences.map(competence),
    })),
    trades: frame.trades.map((one) => ({
      ...one,
      code: trade(one.code),
      activities: one.activities.map(activity),
      expects: one.expects.map((each) => ({ ...each, competence: competence(each.competence) })),
    })),
  };
  // A new thing may bear the code that another had under a name of its own.
  return incoherences(recoded).length > 0 ? same : recoded;
}
