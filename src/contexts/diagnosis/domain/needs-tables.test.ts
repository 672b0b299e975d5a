/**
 * The two tables of needs and the paragraph on evaluation, read off seed 000 by hand. Each need bears the words of the
 * shared rule tables beside our code: a run with RULES_JSON naming that file compares both, row by row.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { evaluate, type NeedRow } from './needs.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

type ExpectedNeed = readonly [words: string, code: string, timing?: 'permanent' | 'one_off' | 'possible'];

interface ExpectedRow {
  row: string;
  when: { stage?: string[]; model?: string; purpose?: string; economy?: string; new_worksites?: boolean };
  support: readonly ExpectedNeed[];
  funding: readonly ExpectedNeed[];
  /** The source says that there is no specific need. */
  nothing?: true;
}

const EMERGENCE = ['emergence'];
const AFTER = ['creation', 'consolidation', 'scaling'];

const EXPECTED_ROWS: readonly ExpectedRow[] = [
  {
    row: 'emergence_any',
    when: { stage: EMERGENCE },
    support: [
      ['continuous internal facilitation by volunteers or staff', 'internal_facilitation', 'permanent'],
      ['support on structuring and on trade expertise', 'structuring_and_expertise'],
    ],
    funding: [
      ['internal facilitation (permanent need)', 'fund_internal_facilitation', 'permanent'],
      ['one-off: support on structuring and on trade expertise', 'fund_structuring_and_expertise', 'one_off'],
      ['possibly: experiments', 'fund_experiments', 'possible'],
    ],
  },
  {
    row: 'emergence_modelled',
    when: { stage: EMERGENCE, model: 'modelled' },
    support: [
      ['peers, learning visits', 'peers_and_visits'],
      ['sharing of resources', 'shared_resources'],
      ['possibly: support by the networks', 'network_backing', 'possible'],
    ],
    funding: [
      ['peer support', 'fund_peer_support'],
      ['the networks that support', 'fund_networks'],
    ],
  },
  {
    row: 'emergence_non_modelled',
    when: { stage: EMERGENCE, model: 'non_modelled' },
    support: [
      ['trusted third party (tiers de confiance)', 'trusted_third_party'],
      ['help in defining the project', 'project_definition'],
    ],
    funding: [['the trusted third party', 'fund_trusted_third_party']],
  },
  {
    row: 'emergence_systemic',
    when: { stage: EMERGENCE, purpose: 'systemic' },
    support: [
      ['strategic backing', 'strategic_backing'],
      ['territorial facilitation in charge of the cooperation', 'territorial_facilitation'],
    ],
    funding: [
      ['substantial funding of the support scheme', 'fund_support_scheme'],
      ['pilot experiences', 'fund_pilots'],
    ],
  },
  {
    row: 'emergence_targeted',
    when: { stage: EMERGENCE, purpose: 'targeted' },
    support: [],
    funding: [],
    nothing: true,
  },
  {
    row: 'established_non_market',
    when: { stage: AFTER, economy: 'non_market' },
    support: [],
    funding: [
      [
        'full funding of running costs and investments by public subsidies or private funding',
        'fund_full_costs',
      ],
    ],
  },
  {
    row: 'established_market',
    when: { stage: AFTER, economy: 'market' },
    support: [],
    funding: [['classic finance at creation, without subsidies or gifts', 'fund_classic_at_creation']],
  },
  {
    row: 'established_hybrid',
    when: { stage: AFTER, economy: 'hybrid' },
    support: [],
    funding: [
      ['classic financial tools', 'fund_classic_tools'],
      ['subsidies and gifts', 'fund_subsidies_and_gifts'],
    ],
  },
  {
    row: 'established_any',
    when: { stage: AFTER },
    support: [['facilitation that keeps participatory governance dynamic', 'participatory_governance']],
    funding: [],
  },
  {
    row: 'established_new_worksites',
    when: { stage: AFTER, new_worksites: true },
    support: [
      ['strategic facilitation', 'strategic_facilitation'],
      ['development of new cooperative worksites', 'new_worksites_development'],
    ],
    funding: [],
  },
  {
    row: 'any_stage_evaluation',
    when: {},
    support: [['evaluation practice', 'evaluation_practice']],
    funding: [['evaluation', 'fund_evaluation']],
  },
];

const POSITIONS: Record<string, number> = {
  non_modelled: 10,
  modelled: 90,
  targeted: 10,
  systemic: 90,
  non_market: 10,
  hybrid: 50,
  market: 90,
};

/** A situation that answers nothing but what the row asks for. */
function situationOf({ stage, model, purpose, economy, new_worksites }: ExpectedRow['when']): Facts {
  const position = (lean: string | undefined) => (lean === undefined ? undefined : POSITIONS[lean]);
  const facts = {
    stage: stage?.[0],
    model: position(model),
    purpose: position(purpose),
    economy: position(economy),
    new_worksites,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

const rowNamed = (code: string): NeedRow => {
  const found = SHIPPED_PACK.rows.find((row) => row.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
};
const truthOf = (facts: Facts, code: string) =>
  evaluate(SHIPPED_PACK, facts).find((verdict) => verdict.row.code === code)?.truth;

describe('the tables of needs, row by row', () => {
  it('has the rows of the source, in its order, and no other', () => {
    expect(SHIPPED_PACK.rows.map((row) => row.code)).toEqual(EXPECTED_ROWS.map(({ row }) => row));
  });

  describe.each(EXPECTED_ROWS)('$row', ({ row, when, support, funding, nothing }) => {
    it.each(['support', 'funding'] as const)('names its needs in %s, with their timing', (kind) => {
      const expected = (kind === 'support' ? support : funding).map(([, code, timing]) => [code, timing]);
      const needs = rowNamed(row).needs.filter((need) => need.kind === kind);
      expect(needs.map((need) => [need.code, need.timing])).toEqual(expected);
    });

    it('says so when there is no specific need', () => {
      expect(rowNamed(row).nothing !== undefined).toBe(nothing === true);
    });

    it('holds when its conditions are met, at each of its stages', () => {
      const facts = situationOf(when);
      for (const stage of when.stage ?? ['emergence', 'creation', 'consolidation', 'scaling'])
        expect(truthOf({ ...facts, stage }, row)).toBe('yes');
    });

    it('does not hold at any other stage', () => {
      if (!when.stage) return expect(truthOf({}, row)).toBe('yes');
      const others = ['emergence', 'creation', 'consolidation', 'scaling'].filter(
        (stage) => !when.stage?.includes(stage),
      );
      for (const stage of others) expect(truthOf({ ...situationOf(when), stage }, row)).toBe('no');
    });
  });
});

const rulesFile = process.env.RULES_JSON;
describe.runIf(rulesFile !== undefined)('the shared rule tables (RULES_JSON)', () => {
  interface SharedRow {
    when: object;
    support: string[];
    funding: string[];
    note?: string;
  }
  const sharedRows = (): SharedRow[] => JSON.parse(readFileSync(rulesFile ?? '', 'utf8')).needs;

  it('has as many rows as we expect', () => expect(sharedRows()).toHaveLength(EXPECTED_ROWS.length));

  it.each(EXPECTED_ROWS.map((row, index) => [row.row, row, index] as const))('%s', (_, expected, index) => {
    const row = sharedRows()[index];
    expect(row?.when).toEqual(expected.when);
    expect(row?.support).toEqual(expected.support.map(([words]) => words));
    expect(row?.funding).toEqual(expected.funding.map(([words]) => words));
    expect(row?.note !== undefined).toBe(expected.nothing === true);
  });
});
