/**
 * Conditions of access that can be computed: one fact about a collective, compared with a value. Each keeps the
 * sentence it was read from and where, so that whoever is told "no" can read why.
 */
import { z } from 'zod';
import { codes, LEGAL_FORMS, MODELS, STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import { webAddress } from '../../records/public.ts';

/** What can be asked of a collective, by the kind of its answer. */
export const CRITERION_FACTS = {
  legal_form: { values: codes(LEGAL_FORMS) },
  stage: { values: codes(STAGES) },
  models: { values: codes(MODELS) },
  themes: { values: codes(THEMES) },
  carrier: { values: ['citizen', 'sse_organisation', 'institutional'] },
  age_years: { unit: 'years' },
  employees: { unit: 'people' },
  members: { unit: 'people' },
  yearly_budget: { unit: 'cents' },
  inhabitants: { unit: 'people' },
  has_legal_entity: { yes: true },
  has_bank_account: { yes: true },
  general_interest: { yes: true },
  sse_approval: { yes: true },
} as const;
export type CriterionFact = keyof typeof CRITERION_FACTS;

const told = {
  sentence: z.string().trim().min(1).max(600).meta({ description: 'The condition as it is worded.' }),
  source: webAddress.optional(),
};
const factsWith = (key: 'values' | 'unit' | 'yes') =>
  z.enum(
    (Object.keys(CRITERION_FACTS) as CriterionFact[]).filter((fact) => key in CRITERION_FACTS[fact]) as [
      CriterionFact,
      ...CriterionFact[],
    ],
  );

export const criterion = z.discriminatedUnion('operator', [
  z
    .strictObject({
      fact: factsWith('values'),
      operator: z.enum(['one_of', 'none_of']),
      value: z.array(z.string()).min(1).max(40),
      ...told,
    })
    .refine(({ fact, value }) => value.every((each) => isValueOf(fact, each)), { error: 'criterion_value' }),
  z.strictObject({
    fact: factsWith('unit'),
    operator: z.enum(['at_least', 'at_most']),
    value: z.number().nonnegative(),
    ...told,
  }),
  z.strictObject({ fact: factsWith('yes'), operator: z.literal('is'), value: z.boolean(), ...told }),
]);
export type Criterion = z.infer<typeof criterion>;

function isValueOf(fact: CriterionFact, value: string): boolean {
  const known = CRITERION_FACTS[fact];
  return 'values' in known && (known.values as readonly string[]).includes(value);
}
