/**
 * Sixty-two made-up answers to the questionnaire on support practices, consistent with the key figures that the
 * synthesis of 2024 tells (seed 002): 62 organisations, 90 % in a network, 65 % associations, 87 % funded by public
 * grants, 22 % of the cooperations supported non-modelled, 85 % in need of exchange. Everything else is invented, and
 * no organisation is a real one: names say so.
 */
import type { Values } from '../../src/contexts/surveys/public.ts';

export const ANSWERS_2024 = 62;
const FORMS = [
  ['association', 40],
  ['cooperative', 9],
  ['collectivite', 6],
  ['societe', 4],
  ['fondation', 3],
] as const;
const SCALES = [
  ['local', 12],
  ['epci', 9],
  ['departement', 16],
  ['region', 19],
  ['national', 6],
] as const;
/** How many ticked each. */
export const SUPPORTED = {
  associations: 55,
  tiers_lieux: 44,
  collectifs: 38,
  cooperatives: 36,
  ptce: 31,
  collectivites: 22,
  entreprises: 17,
} as const;
export const MODES = {
  collectif: 56,
  individuel: 43,
  mise_en_reseau: 40,
  formation: 37,
  outils: 29,
  financement: 9,
} as const;
const DIMENSIONS = { modele_economique: 50, strategie: 48, gouvernance: 45, animation: 39 } as const;
const FUNDING = {
  subventions: 54,
  prestations: 34,
  cotisations: 23,
  fondations: 19,
  fonds_propres: 12,
} as const;
const PLACES = [
  'region-53',
  'region-28',
  'region-75',
  'region-76',
  'region-84',
  'region-93',
  'region-11',
  'region-32',
];

/** The answers, in order; the same each time. */
export function practicesOf2024(): Values[] {
  const [forms, scales] = [dealt(FORMS, 7), dealt(SCALES, 11)];
  return Array.from({ length: ANSWERS_2024 }, (_, at): Values => {
    const others = 8 - (at % 5);
    return {
      nom: [{ id: null, name: `Structure inventée ${String(at + 1).padStart(2, '0')}` }],
      forme: forms[at] ?? 'association',
      echelle: scales[at] ?? 'local',
      territoires: [PLACES[at % PLACES.length] ?? 'region-53'],
      reseau: among(at, 56, 5) ? 'oui' : 'non',
      accompagnees: ticked(SUPPORTED, at),
      nombre: 10,
      non_modelisees: at < 12 ? 3 : at < 62 ? 2 : 0,
      thematique: among(at, 53, 23) ? 'generaliste' : 'thematique',
      stades: ticked({ emergence: 54, consolidation: 47, echelle: 41 }, at),
      modes: ticked(MODES, at),
      dimensions: ticked(DIMENSIONS, at),
      filiere: among(at, 44, 13) ? 5 : 3 + (at % 2),
      financements: ticked(FUNDING, at),
      budget: (20_000 + 1_500 * ((at * 17) % 41)) * 100 + others,
      echange: among(at, 53, 19) ? 'oui' : 'non',
    };
  });
}

/** As many of each as told, spread by a step prime to their number. */
function dealt(parts: readonly (readonly [string, number])[], step: number): string[] {
  const list = parts.flatMap(([code, count]) => Array.from({ length: count }, () => code));
  return Array.from({ length: ANSWERS_2024 }, (_, at) => list[(at * step) % ANSWERS_2024] ?? '');
}

const among = (at: number, count: number, step: number): boolean => (at * step) % ANSWERS_2024 < count;

/** The first from the beginning, the second from the end: everybody ticks one at least; the others spread. */
function ticked(counts: Readonly<Record<string, number>>, at: number): string[] {
  const steps = [0, 0, 5, 7, 9, 11, 13];
  return Object.entries(counts).flatMap(([code, count], index) => {
    const holds =
      index === 0
        ? at < count
        : index === 1
          ? at >= ANSWERS_2024 - count
          : among(at, count, steps[index] ?? 1);
    return holds ? [code] : [];
  });
}
