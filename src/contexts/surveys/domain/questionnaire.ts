/**
 * A questionnaire: what a survey asks, of whom, what for, and what becomes of the answers. It is a document; each
 * publication freezes one version, and every answer knows its own. Import and export are this very document, in JSON.
 */
import { z } from 'zod';
import { leavesOf } from './condition.ts';
import { leafFaults } from './condition-check.ts';
import { code, type Question, question, said } from './questions.ts';

export const FORMAT = 'terreau-survey/1';

const section = z.strictObject({
  code,
  title: said,
  intro: said.optional(),
  questions: z.array(question).max(120),
});
export type Section = z.infer<typeof section>;

/** What is read first of a synthesis: a share of those who answered, or one sum over another. */
const figure = z.discriminatedUnion('kind', [
  z.strictObject({ code, label: said, kind: z.literal('respondents') }),
  z.strictObject({
    code,
    label: said,
    kind: z.literal('share'),
    question: code,
    of: z.array(z.string()).min(1).max(40),
  }),
  z
    .strictObject({ code, label: said, kind: z.literal('ratio'), part: code, whole: code })
    .meta({ description: 'The sum of one number over the sum of another, of those who answered both.' }),
]);
export type Figure = z.infer<typeof figure>;

export const questionnaire = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(FORMAT),
  title: said,
  languages: z
    .array(z.enum(['fr', 'en']))
    .min(1)
    .max(2)
    .default(['fr']),
  purpose: said,
  audience: said,
  privacy: said.meta({ description: 'Who reads the answers, what becomes of them, for how long.' }),
  unit: z.enum(['organisation', 'person']).meta({
    description:
      'Who answers. What is published of persons needs more of them (11) than of organisations (3).',
  }),
  sections: z.array(section).min(1).max(60),
  figures: z.array(figure).max(20).default([]),
  breakdowns: z.array(code).max(4).default([]).meta({
    description: 'Questions by which the published synthesis may be filtered.',
  }),
});
export type Questionnaire = z.infer<typeof questionnaire>;

/** Every question, in the order asked. */
export const questionsOf = ({ sections }: Pick<Questionnaire, 'sections'>): readonly Question[] =>
  sections.flatMap(({ questions }) => questions);

export const questionOf = (asked: Questionnaire, wanted: string): Question | undefined =>
  questionsOf(asked).find((each) => each.code === wanted);

/** A questionnaire that does not hold together: what is wrong, and of which question, section or figure. */
export interface DesignFault {
  fault:
    | 'repeated_code'
    | 'condition_unknown_question'
    | 'condition_later_question'
    | 'condition_unknown_option'
    | 'figure_unknown_question'
    | 'breakdown_not_closed'
    | 'field_missing'
    | 'no_question'
    | 'unwritten'
    | 'repeated_option'
    | 'bounds_crossed'
    | 'kind_changed';
  about: string;
  /** Of a condition: the question or the answer that it names. */
  named?: string;
  /** Of a condition: the code of the question that it reads, where there is one. */
  target?: string;
}

/** Everything before one that is written: a new one comes last of its part. */
export function questionsBefore(
  asked: Questionnaire,
  former: string | null,
  section: string,
): readonly Question[] {
  const all = questionsOf(asked);
  if (former !== null)
    return all.slice(
      0,
      Math.max(
        0,
        all.findIndex(({ code: own }) => own === former),
      ),
    );
  const at = asked.sections.findIndex(({ code: own }) => own === section);
  return questionsOf({ sections: asked.sections.slice(0, at + 1) });
}

/** What a blank page and imports leave to be written, and that everybody reads. */
const UNWRITTEN_PARTS = ['purpose', 'audience', 'privacy'] as const;
const TO_WRITE = /^(À écrire|To be written)\s*:/;

const BREAKDOWNS: readonly Question['kind'][] = ['choice', 'choices', 'scale', 'territory'];

/** Everything that is wrong at once; empty when it may be published. `before`: the version that it follows. */
export function faultsOf(asked: Questionnaire, before: Questionnaire | null = null): DesignFault[] {
  const all = questionsOf(asked);
  const codes = [...asked.sections.map((each) => `section ${each.code}`), ...all.map((each) => each.code)];
  const seen = new Map(all.map((each) => [each.code, each]));
  const former = new Map(before ? questionsOf(before).map((each) => [each.code, each.kind]) : []);
  const numeric = (wanted: string) => ['number', 'amount'].includes(seen.get(wanted)?.kind ?? '');
  return [
    ...codes
      .filter((each, at) => codes.indexOf(each) !== at)
      .map((about): DesignFault => ({ fault: 'repeated_code', about: about.replace('section ', '') })),
    ...(all.some(({ kind }) => kind !== 'note') ? [] : [{ fault: 'no_question', about: '' } as const]),
    ...UNWRITTEN_PARTS.filter((part) =>
      Object.values(asked[part]).some((text) => TO_WRITE.test(text ?? '')),
    ).map((about): DesignFault => ({ fault: 'unwritten', about })),
    ...all.flatMap((each, at) => conditionFaults(each, all.slice(0, at), all)),
    ...all.flatMap(ownFaults),
    ...all
      .filter(({ code: own, kind }) => (former.get(own) ?? kind) !== kind)
      .map(({ code: about }): DesignFault => ({ fault: 'kind_changed', about })),
    ...asked.figures
      .filter(
        (each) =>
          (each.kind === 'share' && !BREAKDOWNS.includes(seen.get(each.question)?.kind ?? 'note')) ||
          (each.kind === 'ratio' && !(numeric(each.part) && numeric(each.whole))),
      )
      .map(({ code: about }): DesignFault => ({ fault: 'figure_unknown_question', about })),
    ...asked.breakdowns
      .filter((each) => !BREAKDOWNS.includes(seen.get(each)?.kind ?? 'note'))
      .map((about): DesignFault => ({ fault: 'breakdown_not_closed', about })),
  ];
}

function ownFaults(each: Question): DesignFault[] {
  const about = each.code;
  const faults: DesignFault[] = [];
  if (each.goes === 'directory' && !each.field) faults.push({ fault: 'field_missing', about });
  const lists = [...('options' in each ? [each.options] : []), ...('rows' in each ? [each.rows] : [])];
  if (lists.some((list) => new Set(list.map(({ value }) => value)).size < list.length))
    faults.push({ fault: 'repeated_option', about });
  const { least, most } = each.kind === 'number' || each.kind === 'amount' ? each : {};
  if (least !== undefined && most !== undefined && least > most)
    faults.push({ fault: 'bounds_crossed', about });
  if (each.kind === 'date' && each.from && each.to && each.from > each.to)
    faults.push({ fault: 'bounds_crossed', about });
  return faults;
}

function conditionFaults(
  { code: about, when }: Question,
  above: readonly Question[],
  all: readonly Question[],
): DesignFault[] {
  if (!when) return [];
  return leafFaults(leavesOf(when), above, all).map(({ fault, named, target }) => ({
    ...{ fault, about, named },
    ...(target !== null && { target }),
  }));
}
