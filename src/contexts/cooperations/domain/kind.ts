/** How a cooperation stands in the register: its facets, its place, whom it names, what is searched in it. */
import { MODELS, type Stage } from '../../../kernel/vocabulary.ts';
import { defineKind, type FacetToken, type Projection } from '../../records/public.ts';
import { type Cooperation, cooperation } from './cooperation.ts';

/** Where a gradient leans to a pole: the same middle, 40 to 60, as in its drawing and in the rules of needs. */
const LOW = 40;
const HIGH = 60;

type Gradient = { position: number } | undefined;

const lean = (gradient: Gradient, low: string, middle: string, high: string): string[] => {
  if (!gradient) return [];
  return [gradient.position < LOW ? low : gradient.position > HIGH ? high : middle];
};

/** The present stage: the last passage recorded. */
export const presentStage = (document: Pick<Cooperation, 'stages'>): Stage | undefined =>
  document.stages.at(-1)?.stage;

const tokens = (group: string, values: readonly (string | undefined)[]): FacetToken[] =>
  values.filter((value) => value !== undefined).map((value): FacetToken => `${group}:${value}`);

/** What a list shows of a cooperation. */
export interface CooperationCard {
  stage?: Stage;
  models: Cooperation['models'];
  themes: Cooperation['themes'];
  /** Positions of the three gradients; null when not known. */
  gradients: { model: number | null; purpose: number | null; economy: number | null };
  commonWork?: string;
}

function project(document: Cooperation): Projection {
  const stage = presentStage(document);
  const { model, purpose, economy } = document.gradients;
  const card: CooperationCard = {
    models: document.models,
    themes: document.themes,
    gradients: {
      model: model?.position ?? null,
      purpose: purpose?.position ?? null,
      economy: economy?.position ?? null,
    },
    ...(stage && { stage }),
    ...(document.commonWork && { commonWork: document.commonWork }),
  };
  return {
    card: { ...card },
    facets: [
      ...tokens('stage', [stage]),
      ...tokens('model', document.models),
      ...tokens('purpose', lean(purpose, 'targeted', 'between', 'systemic')),
      ...tokens('economy', lean(economy, 'non_market', 'hybrid', 'market')),
      ...tokens('theme', document.themes),
      ...tokens('carrying', [document.carrying]),
    ],
    point: document.point,
    places: document.territories,
    links: document.stakeholders.flatMap(({ organisation, roles }) =>
      organisation ? roles.map((role) => ({ to: organisation, relation: role })) : [],
    ),
    words: [
      document.commonWork ?? '',
      ...document.models
        .filter((model) => model !== 'none' && model !== 'other_model')
        .map((model) => MODELS[model].fr),
      ...document.stakeholders.map(({ group }) => group ?? ''),
    ],
  };
}

export const COOPERATION = defineKind<Cooperation>({
  kind: 'cooperation',
  path: '/cooperations',
  schema: cooperation,
  project,
});
