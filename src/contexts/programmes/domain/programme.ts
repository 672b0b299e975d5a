/**
 * A support or funding programme (dispositif). Its territory is its own, never taken from its operator's
 * (peers: 71 communes lost an aid to that mistake). Unknown is an answer: an absent field, or an absent code of a
 * yes-or-no record, says so.
 */
import { z } from 'zod';
import {
  APPLICANTS,
  DIMENSIONS,
  FUNCTIONS,
  FUNDING_TYPES,
  IN_KIND,
  OPERATOR_PARTS,
  PROGRAMME_TYPES,
  SUPPORT_MODES,
  SUPPORT_RULES,
  SUPPORT_TYPES,
} from '../../../kernel/programme-terms.ts';
import { codes, LEGAL_FORMS, MODELS, STAGES } from '../../../kernel/vocabulary.ts';
import { common, day, reference, territory, webAddress } from '../../records/public.ts';
import { criterion } from './criteria.ts';

const cents = z.int().nonnegative().meta({ description: 'In euro cents.' });
const share = z.number().min(0).max(100).meta({ description: 'A share, in per cent.' });
const text = (length: number) => z.string().trim().min(1).max(length);
const list = <T extends z.ZodType>(item: T, most = 40) => z.array(item).max(most).default([]);

const PURPOSE_CODES = ['targeted', 'systemic'] as const;

export const calendar = z
  .strictObject({
    type: z.enum(['permanent', 'recurrent', 'dated']),
    months: z
      .array(z.int().min(1).max(12))
      .max(12)
      .optional()
      .meta({ description: 'Months in which a recurrent programme is usually open.' }),
    opens: day.optional(),
    predeposit: day.optional().meta({ description: 'The last day for a first, short file.' }),
    closes: day.optional().meta({ description: 'The last day to apply.' }),
    year: z.int().min(1990).max(2100).optional(),
    dates: text(300).optional().meta({ description: 'Dates as the source words them.' }),
  })
  .refine(({ opens, closes }) => !opens || !closes || opens <= closes, { error: 'closes_before_opens' });

/** Where an imported programme comes from. */
const provenance = z.strictObject({
  source: text(120).meta({ description: 'Name of the source: aides-territoires.' }),
  importedId: text(200),
  url: webAddress.optional(),
  licence: text(200).optional().meta({ description: 'The licence as the source words it.' }),
  mention: text(1000).optional().meta({ description: 'What the source asks to be said with its data.' }),
  goneSince: day.optional().meta({ description: 'The day the source no longer had it.' }),
});

const supportFields = {
  dimensions: list(z.enum(codes(DIMENSIONS))),
  modes: list(z.enum(codes(SUPPORT_MODES))),
  methods: list(reference, 20).meta({ description: 'Resources that describe the method.' }),
  charged: z.boolean().optional().meta({ description: 'Whether those supported pay something.' }),
  fee: text(500).optional().meta({ description: 'What it costs, and who pays it.' }),
  capacity: text(300).optional().meta({ description: 'Places left, when told.' }),
  rules: z
    .partialRecord(z.enum(codes(SUPPORT_RULES)), z.boolean())
    .default({})
    .meta({ description: 'The four rules of outside support, as the operator states them.' }),
};

const fundingFields = {
  inKind: list(z.enum(codes(IN_KIND))),
  amountMin: cents.optional(),
  amountMax: cents.optional(),
  envelope: cents.optional().meta({ description: 'The whole sum to share out, in euro cents.' }),
  rateMin: share.optional(),
  rateMax: share.optional(),
  rate: text(300).optional().meta({ description: 'The rate as the source words it.' }),
  ownFunds: share.optional().meta({ description: 'The share of own funds asked, in per cent.' }),
  years: z.number().positive().max(30).optional().meta({ description: 'How many years it covers.' }),
  renewable: z.boolean().optional(),
  payment: z.enum(['advance', 'instalments', 'reimbursement']).optional(),
  deMinimis: z.boolean().optional(),
  combinable: z.boolean().optional().meta({ description: 'Whether other funds may be added.' }),
  passedOn: z
    .strictObject({ allowed: z.boolean(), reference: text(500).optional() })
    .optional()
    .meta({ description: 'Whether it may be passed on to partners, and which text says so.' }),
  interest: z.number().min(0).max(30).optional().meta({ description: 'Yearly interest, in per cent.' }),
  deferral: z.int().min(0).max(360).optional().meta({ description: 'Months before repayment starts.' }),
  loanMonths: z.int().min(1).max(600).optional().meta({ description: 'Length of the loan, in months.' }),
};

export const programme = z
  .strictObject({
    ...common,
    family: z.enum(['support', 'funding']),
    types: z
      .array(z.enum(codes(PROGRAMME_TYPES)))
      .min(1)
      .max(8),
    operators: list(
      z.strictObject({
        organisation: reference.optional(),
        name: text(200).optional(),
        parts: list(z.enum(codes(OPERATOR_PARTS)), 4),
      }),
    ),
    excluded: list(territory, 60).meta({ description: 'Territories within its own that it leaves out.' }),
    stages: list(z.enum(codes(STAGES))),
    purposes: list(z.enum(PURPOSE_CODES)),
    models: list(z.enum(codes(MODELS))),
    applicants: z
      .partialRecord(z.enum(codes(APPLICANTS)), z.boolean())
      .default({})
      .meta({ description: 'Who may apply: true, false, or absent when it is not known.' }),
    audiences: list(text(200)).meta({ description: 'For whom, as the source words it.' }),
    legalForms: list(z.enum(codes(LEGAL_FORMS))).meta({ description: 'Legal forms required.' }),
    functions: z
      .partialRecord(z.enum(codes(FUNCTIONS)), z.boolean())
      .default({})
      .meta({ description: 'What it pays for or provides: true, false, or absent when it is not known.' }),
    conditions: text(8000).optional().meta({ description: 'Conditions of access, as text.' }),
    criteria: list(criterion, 30).meta({ description: 'The same conditions where they can be computed.' }),
    steps: list(text(1000), 20).meta({ description: 'How to apply, step by step.' }),
    applyUrl: webAddress.optional(),
    documents: list(text(300)).meta({ description: 'Documents to bring.' }),
    contact: text(1000)
      .optional()
      .meta({ description: 'How to reach the institution: a service, never a person by name.' }),
    calendar: calendar.optional(),
    status: z.enum(['open', 'closed', 'unknown']).meta({ description: 'What the source says of it.' }),
    duration: text(300).optional(),
    ...supportFields,
    ...fundingFields,
    url: webAddress.optional(),
    pageDate: day.optional().meta({ description: 'The date that the source page bears.' }),
    checkedBy: text(120).optional().meta({ description: 'Who made sure: an organisation or a source.' }),
    followedBy: reference.optional().meta({ description: 'The programme that comes after this one.' }),
    variantOf: reference.optional().meta({ description: 'The national programme of which it is a variant.' }),
    inherits: list(z.string().max(40)).meta({ description: 'Fields taken from that programme.' }),
    provenance: provenance.optional(),
  })
  .refine(
    ({ family, types }) =>
      types.some((type) => type in (family === 'support' ? SUPPORT_TYPES : FUNDING_TYPES)),
    {
      error: 'type_of_family',
    },
  )
  .refine(({ amountMin: low, amountMax: high }) => low === undefined || high === undefined || low <= high, {
    error: 'amounts_reversed',
  })
  .refine(({ rateMin: low, rateMax: high }) => low === undefined || high === undefined || low <= high, {
    error: 'rates_reversed',
  });
export type Programme = z.infer<typeof programme>;
export type Calendar = z.infer<typeof calendar>;
