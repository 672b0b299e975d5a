import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { evaluate, needsOf } from './needs.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const codesOf = (facts: Facts, kind: 'support' | 'funding') =>
  needsOf(evaluate(SHIPPED_PACK, facts), kind).map(({ need }) => need.code);

interface WholeCase {
  name: string;
  facts: Facts;
  support: string[];
  funding: string[];
}

const SITUATIONS: readonly WholeCase[] = [
  {
    name: 'an informal collective, no model, one precise issue, emerging',
    facts: {
      stage: 'emergence',
      models: ['none'],
      model: 0,
      purpose: 10,
      economy: 20,
      legal_form: 'informal',
    },
    support: [
      'internal_facilitation',
      'structuring_and_expertise',
      'trusted_third_party',
      'project_definition',
      'evaluation_practice',
    ],
    funding: [
      'fund_internal_facilitation',
      'fund_structuring_and_expertise',
      'fund_experiments',
      'fund_trusted_third_party',
      'fund_evaluation',
    ],
  },
  {
    name: 'a PTCE that emerges, systemic; the model is named and the gradient left',
    facts: { stage: 'emergence', models: ['ptce'], purpose: 85 },
    support: [
      'internal_facilitation',
      'structuring_and_expertise',
      'peers_and_visits',
      'shared_resources',
      'network_backing',
      'strategic_backing',
      'territorial_facilitation',
      'evaluation_practice',
    ],
    funding: [
      'fund_internal_facilitation',
      'fund_structuring_and_expertise',
      'fund_experiments',
      'fund_peer_support',
      'fund_networks',
      'fund_support_scheme',
      'fund_pilots',
      'fund_evaluation',
    ],
  },
  {
    name: 'a third place that changes scale, hybrid, with new worksites',
    facts: { stage: 'scaling', models: ['tiers_lieu'], economy: 50, new_worksites: true },
    support: [
      'participatory_governance',
      'strategic_facilitation',
      'new_worksites_development',
      'evaluation_practice',
    ],
    funding: ['fund_classic_tools', 'fund_subsidies_and_gifts', 'fund_evaluation'],
  },
  {
    name: 'nothing answered: only what holds for everybody',
    facts: {},
    support: ['evaluation_practice'],
    funding: ['fund_evaluation'],
  },
];

describe('whole situations', () => {
  it.each(SITUATIONS)('$name', ({ facts, support, funding }) => {
    expect(codesOf(facts, 'support')).toEqual(support);
    expect(codesOf(facts, 'funding')).toEqual(funding);
  });

  it('takes the needs of both sides near the middle of a gradient, and says so', () => {
    const verdicts = evaluate(SHIPPED_PACK, { stage: 'emergence', model: 50 });
    const both = verdicts.filter(({ row }) => /_(non_)?modelled$/.test(row.code));
    expect(both.map(({ truth }) => truth)).toEqual(['yes', 'yes']);
    expect(both.map(({ middle }) => middle.map(({ fact }) => fact))).toEqual([['model'], ['model']]);
  });
});
