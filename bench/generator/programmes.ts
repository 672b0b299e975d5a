/** Made-up programmes and situations for matching: every scale, calendars of every kind, conditions that are shared. */
import type { Facts } from '../../src/contexts/diagnosis/public.ts';
import { type Programme, programme } from '../../src/contexts/programmes/public.ts';
import { APPLICANTS, FUNCTIONS } from '../../src/kernel/programme-terms.ts';
import { FRANCE, type TerritoryId } from '../../src/kernel/territory.ts';
import { codes, STAGES, THEMES } from '../../src/kernel/vocabulary.ts';
import { between, type Chance, oneOf } from './chance.ts';

export type PlacesByKind = Readonly<
  Record<'commune' | 'epci' | 'departement' | 'region', readonly TerritoryId[]>
>;

export function madeUpProgramme(number: number, chance: Chance, places: PlacesByKind): Programme {
  const scale = chance();
  const kind = scale < 0.4 ? 'region' : scale < 0.65 ? 'departement' : scale < 0.85 ? 'epci' : 'commune';
  const one = (): TerritoryId => (scale < 0.15 ? FRANCE : oneOf(chance, places[kind]));
  const some = <T>(list: readonly T[], share: number) => list.filter(() => chance() < share);
  const flags = (list: readonly string[], share: number) =>
    Object.fromEntries(some(list, share).map((code) => [code, chance() < 0.7]));
  const calendar = oneOf(chance, [
    null,
    { type: 'permanent' },
    { type: 'recurrent' },
    { type: 'dated', closes: oneOf(chance, ['2026-03-01', '2026-12-12', '2027-05-01']) },
    { type: 'dated', opens: '2027-02-01' },
  ]);
  const budget = between(chance, 1, 400) * 100_000;
  const sentence = 'Une condition inventée pour la mesure.';
  const criteria = oneOf(chance, [
    [],
    [],
    [{ fact: 'legal_form', operator: 'one_of', value: ['association', 'scic'], sentence }],
    [{ fact: 'stage', operator: 'none_of', value: ['emergence'], sentence }],
    [
      { fact: 'has_legal_entity', operator: 'is', value: true, sentence },
      { fact: 'yearly_budget', operator: 'at_least', value: budget, sentence },
    ],
    [{ fact: 'inhabitants', operator: 'at_most', value: between(chance, 1, 40) * 500, sentence }],
  ]);
  return programme.parse({
    name: `${chance() < 0.03 ? 'Appel PTCE' : 'Dispositif'} ${number}`,
    summary: 'Inventé pour la mesure.',
    family: chance() < 0.4 ? 'support' : 'funding',
    types: ['grant', 'territorial'],
    status: oneOf(chance, ['open', 'unknown', 'unknown', 'closed']),
    calendar: calendar ?? undefined,
    territories: chance() < 0.1 && scale >= 0.15 ? [one(), one(), one()] : [one()],
    excluded: chance() < 0.03 ? [oneOf(chance, places.departement)] : [],
    stages: some(codes(STAGES), 0.5),
    themes: some(codes(THEMES), 0.1),
    functions: flags(codes(FUNCTIONS), 0.4),
    applicants: flags(codes(APPLICANTS), 0.4),
    legalForms: chance() < 0.1 ? ['association', 'scic'] : [],
    criteria,
    amountMax: chance() < 0.3 ? between(chance, 1, 100) * 100_000 : undefined,
  });
}

/** Any answers; about one question in six is not answered. */
export function madeUpFacts(chance: Chance): Facts {
  const told: Facts = {
    stage: oneOf(chance, codes(STAGES)),
    legal_form: oneOf(chance, ['informal', 'informal', 'association', 'scic', 'company', 'local_authority']),
    carrier: oneOf(chance, ['citizen', 'sse_organisation', 'institutional']),
    models: oneOf(chance, [['none'], ['ptce'], ['tzcld'], ['tiers_lieu', 'amap']]),
    model: between(chance, 0, 100),
    purpose: between(chance, 0, 100),
    economy: between(chance, 0, 100),
    new_worksites: chance() < 0.5,
    arrangements: oneOf(chance, [['none'], ['hosted'], ['led_consortium'], ['unled_consortium', 'hosted']]),
    around_table: oneOf(chance, [['nobody_yet'], ['associations', 'inhabitants'], ['local_authorities']]),
    themes: codes(THEMES).filter(() => chance() < 0.15),
  };
  return Object.fromEntries(Object.entries(told).filter(() => chance() < 0.85));
}
