/**
 * One more file of the rule pack, under its version: the single changes of situation that may open programmes
 * (`levers.json`), with whom they may be made, at what cost, and who says so.
 */
import { z } from 'zod';
import { PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import { codes } from '../../../kernel/vocabulary.ts';
import { condition } from './condition.ts';
import { FACTS, type FactCode } from './facts.ts';
import { citation } from './needs.ts';
import type { Pack } from './pack.ts';
import { label, packHeader } from './questions.ts';

const code = z.string().regex(/^[a-z0-9_]+$/);

const change = z.strictObject({
  set: z
    .partialRecord(z.enum(FACTS), z.string())
    .default({})
    .meta({ description: 'Answers that take this value.' }),
  add: z.partialRecord(z.enum(FACTS), z.array(z.string()).min(1)).default({}).meta({
    description: 'Answers of several values to which these are added; a value that goes alone leaves.',
  }),
  know: z.partialRecord(z.enum(['has_bank_account', 'has_legal_entity']), z.boolean()).default({}),
  widen: z
    .enum(['epci', 'departement'])
    .optional()
    .meta({ description: 'The place becomes the one that holds it.' }),
});

const lever = z.strictObject({
  code,
  label,
  sentence: label.meta({ description: 'What the change is.' }),
  when: condition.meta({ description: 'To whom the change is open; told only when it is known to hold.' }),
  change,
  help: z.strictObject({
    sentence: label.meta({ description: 'Who could help to make it.' }),
    types: z.array(z.enum(codes(PROGRAMME_TYPES))).min(1),
  }),
  cost: label.meta({ description: 'What it may cost, of any kind.' }),
  sources: z.array(citation).min(1),
});
export type Lever = z.infer<typeof lever>;

export const leversFile = z.strictObject({ ...packHeader, levers: z.array(lever).min(1) });

export interface LeverPack {
  levers: readonly Lever[];
}

/** Reads the file beside the pack. Throws on what does not hold together with it: that is a bug. */
export function readLevers(pack: Pack, file: unknown): LeverPack {
  const { levers, version } = leversFile.parse(file);
  const faults = [
    ...(version === pack.version ? [] : ['versions differ']),
    ...repeated([...levers.map((each) => each.code)]),
    ...levers.flatMap((each) =>
      each.sources
        .filter(({ source }) => !pack.sources.has(source))
        .map(({ source }) => `no source ${source}`),
    ),
    ...levers.flatMap((each) => strangers(pack, each)),
  ];
  if (faults.length > 0) throw new Error(`levers: ${faults.join('; ')}`);
  return { levers };
}

const repeated = (given: readonly string[]): string[] =>
  given.filter((each, at) => given.indexOf(each) !== at).map((each) => `${each} is given twice`);

/** Answers that a change would give and that no question admits. A fact that is not asked yet admits any. */
function strangers(pack: Pack, { code: lever, change: { set, add } }: Lever): string[] {
  const given = [...Object.entries(set), ...Object.entries(add)] as [FactCode, string | string[]][];
  return given.flatMap(([fact, values]) => {
    const question = pack.questions.find((each) => each.code === fact);
    if (!question || !('options' in question)) return [];
    const known = question.options.map(({ value }) => value);
    return [values]
      .flat()
      .filter((value) => !known.includes(value))
      .map((value) => `${lever}: ${fact} is never ${value}`);
  });
}
