import { describe, expect, it } from 'vitest';
import { modelsNamedBy } from './named-models.ts';

const CASES: readonly [name: string, audiences: string[], models: string[]][] = [
  ['AMI PTCE émergents – phase 1', ['regroupements d’entreprises'], ['ptce']],
  ['Habilitation Territoire zéro chômeur de longue durée', [], ['tzcld']],
  ['FSE+ capitalisation de l’innovation sociale (TZCLD)', [], ['tzcld']],
  ['Port@il – tiers-lieux ruraux', [], ['tiers_lieu']],
  ['Émergence des projets alimentaires territoriaux', ['porteurs de PAT'], ['pat']],
  ['Fabriques de territoire', ['tiers-lieux en projet'], ['tiers_lieu']],
  ['Appel mixte', ['tiers-lieux', 'associations'], []],
  ['Patrimoine et pâtisserie', [], []],
  ['Investissement d’un club Cigales', ['associations'], []],
  ['LEADER 2023-2027', [], []],
];

describe('the models that a programme is made for', () => {
  it.each(CASES)('%s, for %j: %j', (name, audiences, models) => {
    expect(modelsNamedBy({ name, audiences })).toEqual(models);
  });
});
