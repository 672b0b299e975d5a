import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import type { Facts } from './facts.ts';
import { evaluate } from './needs.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

function explained(facts: Facts, code: string) {
  const verdict = evaluate(SHIPPED_PACK, facts).find(({ row }) => row.code === code);
  if (!verdict) throw new Error(`no row ${code}`);
  return explain(SHIPPED_PACK, code, verdict.because, verdict.row.sources);
}

describe('explanations', () => {
  it('give the answers, the rule with its version, and the passage of the source', () => {
    const told = explained({ stage: 'emergence', purpose: 80 }, 'emergence_systemic');
    expect(told).toMatchObject({ rule: 'emergence_systemic', version: SHIPPED_PACK.version });
    expect(
      told.facts.map(({ name, answer, reads }) => [name.en, answer, reads.map((side) => side.en)]),
    ).toEqual([
      ['Stage', [{ fr: 'Émergence', en: 'Emergence' }], []],
      ['Purpose', 80, ['Systemic']],
    ]);
    expect(told.sources.map(({ source, citation }) => [source.code, citation.passage.en])).toContainEqual([
      '000',
      'Table of needs in emergence, row “Systemic territorial cooperation”',
    ]);
  });

  it('tell from which answer the side of a gradient was inferred', () => {
    const [, model] = explained({ stage: 'emergence', models: ['ptce', 'scic'] }, 'emergence_modelled').facts;
    expect(model?.inferredFrom?.en).toBe('Models');
    expect(model?.answer).toHaveLength(2);
    expect(model?.reads.map((side) => side.en)).toEqual(['Modelled']);
  });

  it('say that a position is in the middle', () => {
    const [, economy] = explained({ stage: 'creation', economy: 50 }, 'established_hybrid').facts;
    expect(economy).toMatchObject({ middle: true, reads: [{ en: 'Hybrid' }] });
  });

  it('have no fact to give for what holds for everybody', () => {
    expect(explained({}, 'any_stage_evaluation').facts).toEqual([]);
  });
});
