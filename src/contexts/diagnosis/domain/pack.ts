/**
 * The rule pack: questions, rows of needs and lines of fundability, one version for the three files.
 * A pack whose parts do not fit together is refused when it is read, with everything that is wrong at once.
 */
import type { z } from 'zod';
import { type Condition, leavesOf } from './condition.ts';
import { type FundabilityLine, fundabilityFile } from './fundability.ts';
import { type Citation, type NeedRow, needsFile, type PackSource } from './needs.ts';
import { asksFact, type FactQuestion, type Question, questionsFile } from './questions.ts';

export interface Pack {
  version: string;
  date: string;
  licence: string;
  groups: z.infer<typeof questionsFile>['groups'];
  /** In the order they are asked, the places and the common work included. */
  asked: readonly Question[];
  /** Those whose answer is a fact of the rules. */
  questions: readonly FactQuestion[];
  rows: readonly NeedRow[];
  lines: readonly FundabilityLine[];
  fundabilitySources: readonly Citation[];
  sources: ReadonlyMap<string, PackSource>;
}

/** The files of a pack, as they are written. */
export interface PackFiles {
  needs: unknown;
  fundability: unknown;
  questions: unknown;
}

/** The pack in the three files of `content/rules/`. Throws on a pack that does not hold together: that is a bug. */
export function readPack(files: PackFiles): Pack {
  const needs = needsFile.parse(files.needs);
  const fundability = fundabilityFile.parse(files.fundability);
  const asked = questionsFile.parse(files.questions);
  const pack: Pack = {
    version: needs.version,
    date: needs.date,
    licence: needs.licence,
    groups: asked.groups,
    asked: asked.questions,
    questions: asked.questions.filter(asksFact),
    rows: needs.rows,
    lines: fundability.lines,
    fundabilitySources: fundability.sources,
    sources: new Map(needs.sources.map((each) => [each.code, each])),
  };
  const faults = [
    ...(new Set([needs.version, fundability.version, asked.version]).size > 1 ? ['versions differ'] : []),
    ...repeated(needs.rows.flatMap((each) => [each.code, ...each.needs.map((need) => need.code)])),
    ...repeated(fundability.lines.map((each) => each.code)),
    ...repeated(asked.questions.map((each) => each.code)),
    ...asked.questions
      .filter((each) => !asked.groups.some((group) => group.code === each.group))
      .map((each) => `${each.code}: no group ${each.group}`),
    ...conditionsOf(pack).flatMap(([where, test]) => strangers(pack.questions, test, where)),
    ...needs.rows.flatMap((each) => unpaid(each)),
    ...citedBy(pack)
      .filter((cited) => !pack.sources.has(cited))
      .map((cited) => `no source ${cited}`),
  ];
  if (faults.length > 0) throw new Error(`rule pack: ${faults.join('; ')}`);
  return pack;
}

const repeated = (codes: readonly string[]): string[] =>
  codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} is given twice`);

/** What money is said to pay for that its row does not give as a need in support. */
const unpaid = (row: NeedRow): string[] =>
  row.needs.flatMap(({ code, pays_for: paid }) =>
    paid && !row.needs.some((need) => need.code === paid && need.kind === 'support')
      ? [`${code} pays for ${paid}, no need in support of its row`]
      : [],
  );

const conditionsOf = (pack: Pack): [string, Condition][] => [
  ...pack.rows.map((row): [string, Condition] => [row.code, row.when]),
  ...pack.lines.flatMap((line) =>
    [line.levels.easy, line.levels.uncertain, line.levels.hard, ...(line.outside ? [line.outside] : [])].map(
      ({ when }): [string, Condition] => [line.code, when],
    ),
  ),
  ...pack.questions.flatMap((each) =>
    each.kind === 'gradient' ? each.otherwise.map(({ when }): [string, Condition] => [each.code, when]) : [],
  ),
];

const citedBy = (pack: Pack): string[] => [
  ...pack.rows.flatMap((row) => row.sources.map((each) => each.source)),
  ...pack.fundabilitySources.map((each) => each.source),
  ...pack.lines.flatMap((line) => line.moves.flatMap((move) => move.source ?? [])),
];

/** The codes that an answer to this question may read as. */
function codesOf(question: FactQuestion): readonly string[] {
  if (question.kind === 'yes_no') return ['true', 'false'];
  if (question.kind === 'gradient')
    return [...question.poles.map((pole) => pole.code), ...question.middle.reads];
  return question.options.map((option) => option.value);
}

/** What a condition compares to that no answer could ever be. */
function strangers(questions: readonly FactQuestion[], test: Condition, where: string): string[] {
  return leavesOf(test).flatMap((leaf) => {
    const question = questions.find((each) => each.code === leaf.fact);
    if (!question) return [`${where}: no question asks for ${leaf.fact}`];
    const known = codesOf(question);
    const wanted = Array.isArray(leaf.value) ? leaf.value : [String(leaf.value)];
    return wanted
      .filter((code) => !known.includes(code))
      .map((code) => `${where}: ${leaf.fact} is never ${code}`);
  });
}
