/**
 * What a collective told, as programmes look at it. A collective applies as what it is, not as one of its members:
 * its legal form is one applicant, and what it arranged adds others (hosted, consortium with or without a lead).
 * When one may lead, an organisation around the table may apply for all: not known, to be checked. What was not
 * answered stays unknown; who carries the cooperation rules some forms out while its form is not told.
 */
import {
  APPLICANTS,
  type Applicant,
  FUNCTIONS,
  type SupportFunction,
} from '../../../kernel/programme-terms.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import {
  codes,
  LEGAL_FORMS,
  type LegalForm,
  MODELS,
  type Model,
  STAGES,
  THEMES,
} from '../../../kernel/vocabulary.ts';
import type { Being, Profile, Wanted } from '../../matching/public.ts';
import type { Facts } from './facts.ts';
import { evaluate } from './needs.ts';
import type { Pack } from './pack.ts';

/** What the profile asks of the territories. */
export interface Places {
  /** Territories that hold a place, to which a collective could widen: its EPCI, its départements. */
  wider(place: TerritoryId): readonly TerritoryId[];
  /** Inhabitants; null: not known. */
  inhabitants(place: TerritoryId): number | null;
}

/** What a change of situation makes known besides the answers. */
export type AlsoKnown = Readonly<Partial<Record<'has_bank_account' | 'has_legal_entity', boolean>>>;

export function profileOf(
  rules: Pack,
  facts: Facts,
  places: readonly TerritoryId[],
  around: Places,
  known: AlsoKnown = {},
): Profile {
  const stage = STAGE_CODES.find((code) => code === facts.stage) ?? null;
  const themes = chosen(facts.themes, codes(THEMES));
  const carrier = typeof facts.carrier === 'string' ? facts.carrier : undefined;
  const [only] = places;
  const inhabitants = only && places.length === 1 ? around.inhabitants(only) : null;
  const legalEntity = known.has_legal_entity ?? hasLegalEntity(facts);
  return {
    applicants: applicantsOf(facts),
    legalForms: legalFormsOf(facts),
    models: modelsOf(facts),
    facts: {
      ...(stage && { stage: [stage] }),
      ...(Array.isArray(facts.themes) && { themes }),
      ...(carrier && { carrier: [carrier] }),
      ...(inhabitants !== null && { inhabitants }),
      ...(legalEntity !== undefined && { has_legal_entity: legalEntity }),
      ...(known.has_bank_account !== undefined && { has_bank_account: known.has_bank_account }),
    },
    stage,
    themes,
    needs: needsWanted(rules, facts),
    places,
    wider: [...new Set(places.flatMap((place) => around.wider(place)))],
  };
}

const STAGE_CODES = codes(STAGES);
const FORM_CODES = codes(LEGAL_FORMS);
const APPLICANT_CODES = codes(APPLICANTS);

function chosen<Code extends string>(answer: Facts[keyof Facts], known: readonly Code[]): Code[] {
  return typeof answer === 'object' ? known.filter((code) => answer.includes(code)) : [];
}

const formOf = ({ legal_form: form }: Facts): LegalForm | undefined =>
  FORM_CODES.find((code) => code === form);

/** The applicants that a legal form is, and those that it may be. */
const AS_APPLICANT: Readonly<Record<LegalForm, { is?: Applicant; may?: readonly Applicant[] }>> = {
  informal: { is: 'informal_collective' },
  association: { is: 'association' },
  scic: { is: 'scic' },
  scop: { is: 'scop' },
  cae: { is: 'cae' },
  cooperative: { is: 'cooperative' },
  mutual: { is: 'mutual' },
  foundation: { is: 'foundation' },
  endowment_fund: { is: 'endowment_fund' },
  company: { may: ['sse_company', 'enterprise', 'farmer', 'local_public_company'] },
  local_authority: { may: ['municipality', 'epci', 'county', 'region'] },
  public_body: { is: 'public_body', may: ['research'] },
  other: {
    may: ['natural_person', 'farmer', 'local_public_company', 'research', 'sse_company', 'enterprise'],
  },
};
const ARRANGED = {
  hosted: 'hosted_collective',
  unled_consortium: 'unled_consortium',
  led_consortium: 'led_consortium',
} as const;

/** What those around the table may apply as, when one of them may lead. */
const MEMBERS: Readonly<Record<string, readonly Applicant[]>> = {
  associations: ['association'],
  sse_enterprises: [
    'scic',
    'scop',
    'cae',
    'cooperative',
    'mutual',
    'foundation',
    'endowment_fund',
    'sse_company',
  ],
  enterprises: ['enterprise'],
  farmers: ['farmer'],
  local_authorities: ['municipality', 'epci', 'county', 'region'],
  public_bodies: ['public_body', 'local_public_company'],
  research: ['research'],
};
/** Legal forms that a carrier rules out, while the form is not told. */
const PUBLIC: readonly LegalForm[] = ['local_authority', 'public_body'];

function formsStillOpen(facts: Facts): readonly LegalForm[] {
  const form = formOf(facts);
  if (form) return [form];
  if (facts.carrier === 'citizen') return FORM_CODES.filter((code) => !PUBLIC.includes(code));
  if (facts.carrier === 'institutional') return FORM_CODES.filter((code) => code !== 'informal');
  return facts.carrier === 'sse_organisation'
    ? FORM_CODES.filter((code) => !PUBLIC.includes(code))
    : FORM_CODES;
}

function applicantsOf(facts: Facts): Being<Applicant> {
  const form = formOf(facts);
  const being = new Map<Applicant, boolean>(APPLICANT_CODES.map((code) => [code, false]));
  for (const open of formsStillOpen(facts)) {
    const { is, may = [] } = AS_APPLICANT[open];
    for (const code of may) being.delete(code);
    if (is && form) being.set(is, true);
    else if (is) being.delete(is);
  }
  const arranged = facts.arrangements;
  for (const [arrangement, code] of Object.entries(ARRANGED)) {
    if (typeof arranged !== 'object') being.delete(code);
    else being.set(code, arranged.includes(arrangement));
  }
  if (typeof arranged === 'object' && arranged.includes('led_consortium'))
    for (const code of membersOf(facts)) if (!being.get(code)) being.delete(code);
  return Object.fromEntries(being);
}

function membersOf({ around_table: table }: Facts): Applicant[] {
  return typeof table === 'object' ? table.flatMap((kind) => MEMBERS[kind] ?? []) : [];
}

/** The form of whoever hosts or leads may count as well: not known. */
function legalFormsOf(facts: Facts): Being<LegalForm> {
  const form = formOf(facts);
  const open = formsStillOpen(facts);
  const { arrangements } = facts;
  const through =
    typeof arrangements === 'object' &&
    arrangements.some((each) => each === 'hosted' || each === 'led_consortium');
  const being: Partial<Record<LegalForm, boolean>> = {};
  for (const code of FORM_CODES) {
    if (code === form) being[code] = true;
    else if (!open.includes(code) && !through) being[code] = false;
  }
  return being;
}

function modelsOf({ models }: Facts): Being<Model> {
  if (typeof models !== 'object') return {};
  return Object.fromEntries(codes(MODELS).map((code) => [code, models.includes(code)]));
}

function hasLegalEntity(facts: Facts): boolean | undefined {
  const form = formOf(facts);
  if (form !== 'informal') return form === undefined ? undefined : true;
  const { arrangements } = facts;
  return typeof arrangements === 'object' && arrangements.includes('hosted') ? undefined : false;
}

/**
 * Needs that the rules establish and that some programme can be told to meet (`looks_for`), then those that the
 * collective feels: these want money or support alike.
 */
function needsWanted(rules: Pack, facts: Facts): Wanted[] {
  const established = evaluate(rules, facts)
    .filter(({ truth }) => truth === 'yes')
    .flatMap(({ row }) =>
      row.needs.flatMap(({ code, looks_for: wanted }): Wanted[] => (wanted ? [{ code, ...wanted }] : [])),
    );
  const felt: SupportFunction[] = chosen(facts.needs_felt, codes(FUNCTIONS));
  return [
    ...established,
    ...felt.map(
      (code): Wanted => ({
        code: `felt_${code}`,
        families: ['support', 'funding'],
        functions: [code],
        types: [],
      }),
    ),
  ];
}
