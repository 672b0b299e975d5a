/**
 * The activities and the trades of a frame as two tables that people paste. An activity: name, what is done, competences
 * it calls for, activities of the shipped frame that it covers. A trade: name, mission, activities, competences expected
 * with their level (“Tenir une réunion : 3”), trades of the shipped frame that it answers to.
 * A competence or an activity that the network does not describe is taken from the shipped frame by its name, with what
 * it needs; what neither names is told with its line.
 */
import { type Activity, type Frame, type FrameCompetence, LEVELS, type Level, type Trade } from './frame.ts';
import { codeOf, codesByName, hasName, LONGEST_CELL, listed, type RowFault, same } from './frame-cells.ts';
import { commonCompetence } from './frame-table.ts';
import { competenceName, SHIPPED_FRAME } from './shipped-frame.ts';

type Rows = readonly (readonly string[])[];
export interface FrameWork extends Pick<Frame, 'activities' | 'trades' | 'competences'> {
  faults: RowFault[];
}

const commonActivity = codesByName(SHIPPED_FRAME.activities);
const commonTrade = codesByName(SHIPPED_FRAME.trades);

/** `own`: the competences that the network describes. Those it only names come after them. */
export function readFrameWork(
  own: readonly FrameCompetence[],
  rows: { activities: Rows; trades: Rows },
): FrameWork {
  const faults: RowFault[] = [];
  const competences = [...own];
  const described = codesByName(own.map((one) => ({ code: one.code, name: competenceName(one) })));
  const competence = (text: string): string | undefined => {
    const found = described(text);
    if (found) return found;
    const code = commonCompetence(text);
    if (code) borrowCompetence(competences, code);
    return code;
  };
  const activities: Activity[] = [];
  for (const { where, cells } of held(rows.activities, 'activites')) {
    const [name = '', does = '', uses = '', common = ''] = cells;
    const deeds = listed(does);
    const called = listed(uses);
    faults.push(...nameFaults(where, name, [name, ...deeds], activities));
    if (deeds.length === 0) faults.push({ ...where, fault: 'no_deeds' });
    if (called.length === 0) faults.push({ ...where, fault: 'no_competences' });
    activities.push({
      code: codeOf(name),
      name: same(name),
      does: deeds.map(same),
      competences: known(called, competence, (text) =>
        faults.push({ ...where, fault: 'unknown_competence', text }),
      ),
      source: null,
      same_as: known(listed(common), commonActivity, (text) =>
        faults.push({ ...where, fault: 'unknown_common', text }),
      ),
    });
  }
  const told = codesByName(activities);
  const activity = (text: string): string | undefined => {
    const found = told(text);
    if (found) return found;
    const code = commonActivity(text);
    if (code) borrowActivity(activities, competences, code);
    return code;
  };
  const trades: Trade[] = [];
  for (const { where, cells } of held(rows.trades, 'metiers')) {
    const [name = '', mission = '', does = '', expected = '', common = ''] = cells;
    const asked = listed(expected);
    faults.push(...nameFaults(where, name, [name, mission], trades));
    if (mission === '') faults.push({ ...where, fault: 'no_mission' });
    if (asked.length === 0) faults.push({ ...where, fault: 'no_expected' });
    const expects = new Map<string, Level>();
    for (const text of asked) {
      const { named, level } = expectedIn(text);
      const code = competence(named);
      if (!code) faults.push({ ...where, fault: 'unknown_competence', text: named });
      else if (!level) faults.push({ ...where, fault: 'no_level', text });
      else expects.set(code, level);
    }
    trades.push({
      code: codeOf(name),
      name: same(name),
      mission: same(mission),
      activities: known(listed(does), activity, (text) =>
        faults.push({ ...where, fault: 'unknown_activity', text }),
      ),
      expects: [...expects].map(([code, level]) => ({ competence: code, level })),
      same_as: known(listed(common), commonTrade, (text) =>
        faults.push({ ...where, fault: 'unknown_common', text }),
      ),
    });
  }
  return { activities, trades, competences, faults };
}

type Where = Pick<RowFault, 'table' | 'line'>;

/** Lines that say something, with where they stand. */
const held = (rows: Rows, table: Where['table']) =>
  rows.flatMap((cells, at) => {
    const trimmed = cells.map((cell) => cell.trim());
    return trimmed.every((cell) => cell === '') ? [] : [{ where: { table, line: at + 1 }, cells: trimmed }];
  });

function nameFaults(
  where: Where,
  name: string,
  texts: readonly string[],
  before: readonly { code: string }[],
): RowFault[] {
  const code = codeOf(name);
  return [
    ...(hasName(name) ? [] : [{ ...where, fault: 'no_name' as const }]),
    ...(texts.some((text) => text.length > LONGEST_CELL) ? [{ ...where, fault: 'too_long' as const }] : []),
    ...(before.some((one) => one.code === code) ? [{ ...where, fault: 'twice' as const }] : []),
  ];
}

/** The codes of what is named, once each; the others are told. */
const known = (
  texts: readonly string[],
  read: (text: string) => string | undefined,
  unknown: (text: string) => unknown,
): string[] => {
  const codes = new Set<string>();
  for (const text of texts) {
    const code = read(text);
    if (code) codes.add(code);
    else unknown(text);
  }
  return [...codes];
};

/** “Tenir une réunion : 3”, “Tenir une réunion (3)”: the last number is the level. */
function expectedIn(text: string): { named: string; level: Level | undefined } {
  const [, named = text, number] = /^(.*?)[\s:=(]+(\d{1,2})\)?$/u.exec(text) ?? [];
  return { named, level: LEVELS.find((one) => String(one) === number) };
}

function borrowCompetence(competences: FrameCompetence[], code: string): void {
  const shipped = SHIPPED_FRAME.competences.find((one) => one.code === code);
  if (shipped && !competences.some((one) => one.code === code))
    competences.push({ ...shipped, name: competenceName(shipped), same_as: [code] });
}

function borrowActivity(activities: Activity[], competences: FrameCompetence[], code: string): void {
  const shipped = SHIPPED_FRAME.activities.find((one) => one.code === code);
  if (!shipped || activities.some((one) => one.code === code)) return;
  for (const one of shipped.competences) borrowCompetence(competences, one);
  activities.push({ ...shipped, same_as: [code] });
}
