/** Any programmes and any collectives in a small country, for properties of matching. */
import fc from 'fast-check';
import type { Profile } from '../../src/contexts/matching/public.ts';
import {
  type Criterion,
  type Offer,
  type Programme,
  programme,
} from '../../src/contexts/programmes/public.ts';
import {
  APPLICANTS,
  FUNCTIONS,
  FUNDING_TYPES,
  PROGRAMME_TYPES,
  SUPPORT_TYPES,
} from '../../src/kernel/programme-terms.ts';
import { FRANCE, type TerritoryId } from '../../src/kernel/territory.ts';
import { codes, LEGAL_FORMS, MODELS, STAGES, THEMES } from '../../src/kernel/vocabulary.ts';

/** Two regions of two départements of two EPCI of three communes, and a perimeter across. */
const PARENTS = new Map<TerritoryId, TerritoryId[]>();
const id = (text: string) => text as TerritoryId;
for (const region of ['01', '02'])
  for (const dep of ['1', '2'])
    for (const epci of ['1', '2'])
      for (const commune of ['1', '2', '3'])
        PARENTS.set(id(`commune-${region}${dep}${epci}${commune}`), [
          id(`epci-${region}${dep}${epci}00000`),
          id(`departement-${region.slice(1)}${dep}`),
          id(`region-${region}`),
          FRANCE,
          ...(commune === '1' ? [id('perimetre-across')] : []),
        ]);
export const TERRITORIES = [...new Set([...PARENTS.keys(), ...[...PARENTS.values()].flat()])];
const within = (territory: TerritoryId) =>
  new Set(
    [...PARENTS]
      .filter(([each, above]) => each === territory || above.includes(territory))
      .map(([each]) => each),
  );
const INSIDE = new Map(TERRITORIES.map((each) => [each, within(each)]));
const inside = (each: TerritoryId) => INSIDE.get(each) ?? new Set<TerritoryId>();

export const TERRAIN = {
  around: (place: TerritoryId) => ({
    holding: new Set(TERRITORIES.filter((each) => [...inside(place)].every((one) => inside(each).has(one)))),
    overlapping: new Set(
      TERRITORIES.filter((each) => [...inside(place)].some((one) => inside(each).has(one))),
    ),
  }),
  present: (territory: TerritoryId) => territory,
};
export const holders = (place: TerritoryId): TerritoryId[] => PARENTS.get(place) ?? [];

export const TODAY = '2026-11-24';
const day = fc.constantFrom('2025-10-01', '2026-11-24', '2026-12-10', '2027-02-01');
const flags = <Code extends string>(list: readonly Code[], most: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...list), fc.boolean()), {
      maxLength: most,
      selector: ([code]) => code,
    })
    .map((entries) => Object.fromEntries(entries) as Partial<Record<Code, boolean>>);
const some = <T>(list: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...list), { maxLength });
const rarely = <T>(arbitrary: fc.Arbitrary<T[]>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary });

const calendars = fc.oneof(
  fc.constant(undefined),
  fc.constant({ type: 'permanent' as const }),
  fc.constant({ type: 'recurrent' as const }),
  fc.record({ type: fc.constant('dated' as const), closes: day }),
  fc.record({ type: fc.constant('dated' as const), opens: day }),
);
const sentence = 'Une condition.';
export const criteria: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({
    fact: fc.constant('legal_form' as const),
    operator: fc.constantFrom('one_of' as const, 'none_of' as const),
    value: fc.uniqueArray(fc.constantFrom('informal', 'association', 'scic'), { minLength: 1 }),
    sentence: fc.constant(sentence),
  }),
  fc.record({
    fact: fc.constant('stage' as const),
    operator: fc.constantFrom('one_of' as const, 'none_of' as const),
    value: fc.uniqueArray(fc.constantFrom(...codes(STAGES)), { minLength: 1 }),
    sentence: fc.constant(sentence),
  }),
  fc.record({
    fact: fc.constantFrom('models' as const),
    operator: fc.constantFrom('one_of' as const, 'none_of' as const),
    value: fc.uniqueArray(fc.constantFrom('ptce', 'tzcld', 'none'), { minLength: 1 }),
    sentence: fc.constant(sentence),
  }),
  fc.record({
    fact: fc.constantFrom('age_years' as const, 'members' as const, 'inhabitants' as const),
    operator: fc.constantFrom('at_least' as const, 'at_most' as const),
    value: fc.constantFrom(1, 3, 10),
    sentence: fc.constant(sentence),
  }),
  fc.record({
    fact: fc.constantFrom('has_legal_entity' as const, 'has_bank_account' as const),
    operator: fc.constant('is' as const),
    value: fc.boolean(),
    sentence: fc.constant(sentence),
  }),
);

const families = fc.constantFrom('support' as const, 'funding' as const);
const told = fc.record({
  family: families,
  types: fc.record({
    support: fc.uniqueArray(fc.constantFrom(...codes(SUPPORT_TYPES)), { minLength: 1, maxLength: 3 }),
    funding: fc.uniqueArray(fc.constantFrom(...codes(FUNDING_TYPES)), { minLength: 1, maxLength: 3 }),
  }),
  name: fc.constantFrom('Appel PTCE', 'Aide', 'Coup de pouce', 'Élan'),
  territories: fc.oneof(fc.constant([FRANCE]), some(TERRITORIES, 3)),
  excluded: rarely(some(TERRITORIES, 1)),
  status: fc.constantFrom('open' as const, 'unknown' as const, 'closed' as const),
  calendar: calendars,
  checked: fc.option(day, { nil: undefined }),
  stages: some(codes(STAGES), 2),
  themes: some(codes(THEMES), 3),
  models: rarely(some(codes(MODELS), 2)),
  legalForms: rarely(some(codes(LEGAL_FORMS), 2)),
  applicants: flags(codes(APPLICANTS).slice(0, 7), 5),
  functions: flags(codes(FUNCTIONS), 5),
  criteria: rarely(fc.array(criteria, { maxLength: 3 })),
  conditions: fc.option(fc.constant('À voir.'), { nil: undefined }),
  amountMax: fc.option(fc.integer({ min: 1, max: 9_000_000 }), { nil: undefined }),
});
const documents: fc.Arbitrary<Programme> = told.map(({ family, types, ...rest }) =>
  programme.parse({
    ...rest,
    family,
    summary: 'Inventé.',
    types: types[family],
  }),
);

export const anyOffers: fc.Arbitrary<Offer[]> = fc
  .array(documents, { minLength: 1, maxLength: 40 })
  .map((list) =>
    list.map((document, ordinal) => ({
      ordinal,
      id: `p${ordinal}`,
      path: `/dispositifs/p${ordinal}`,
      createdAt: new Date(0),
      document,
    })),
  );

export const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    applicants: flags(codes(APPLICANTS).slice(0, 7), 7).map((being) => ({
      ...Object.fromEntries(
        codes(APPLICANTS)
          .slice(7)
          .map((code) => [code, false]),
      ),
      ...being,
    })),
    legalForms: flags(codes(LEGAL_FORMS), 13),
    models: flags(codes(MODELS), 10),
    facts: fc.record(
      {
        stage: fc.constantFrom(...codes(STAGES)).map((stage) => [stage]),
        age_years: fc.integer({ min: 0, max: 12 }),
        members: fc.integer({ min: 0, max: 12 }),
        inhabitants: fc.integer({ min: 0, max: 12 }),
        has_legal_entity: fc.boolean(),
        has_bank_account: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    stage: fc.option(fc.constantFrom(...codes(STAGES))),
    themes: some(codes(THEMES), 4),
    needs: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom('one', 'two', 'three', 'four'),
        families: fc.uniqueArray(families, { minLength: 1 }),
        functions: some(codes(FUNCTIONS), 3),
        types: some(codes(PROGRAMME_TYPES), 12),
      }),
      { selector: ({ code }) => code },
    ),
    places: some(TERRITORIES, 2),
    wider: fc.constant([]),
  })
  .map((profile) => ({
    ...profile,
    wider: profile.places.flatMap((place) => holders(place).slice(0, 2)),
  }));
