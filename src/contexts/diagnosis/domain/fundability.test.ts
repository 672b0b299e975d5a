import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { fundability } from './fundability.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

/** The table of six lines by three levels, read off seed 000 by hand: line, level, its word, an answer that stands there. */
const EXPECTED: readonly [line: string, level: string, words: string, facts: Facts][] = [
  ['carrier', 'easy', 'institutional', { carrier: 'institutional' }],
  ['carrier', 'uncertain', 'sse_organisation', { carrier: 'sse_organisation' }],
  ['carrier', 'hard', 'citizen', { carrier: 'citizen' }],
  ['legal_model', 'easy', 'enterprise_status', { legal_form: 'company' }],
  ['legal_model', 'uncertain', 'sse_organisation', { legal_form: 'association' }],
  ['legal_model', 'hard', 'informal', { legal_form: 'informal' }],
  ['economy', 'easy', 'market', { economy: 61 }],
  ['economy', 'uncertain', 'hybrid', { economy: 60 }],
  ['economy', 'hard', 'non_market', { economy: 39 }],
  ['stage', 'easy', 'consolidation', { stage: 'consolidation' }],
  ['stage', 'uncertain', 'creation', { stage: 'creation' }],
  ['stage', 'hard', 'emergence', { stage: 'emergence' }],
  ['territory', 'easy', 'engaged', { territory_posture: 'engaged' }],
  ['territory', 'uncertain', 'tinkering', { territory_posture: 'tinkering' }],
  ['territory', 'hard', 'passive', { territory_posture: 'passive' }],
  ['amount', 'easy', 'low', { amount: 'low' }],
  ['amount', 'uncertain', 'medium', { amount: 'medium' }],
  ['amount', 'hard', 'high', { amount: 'high' }],
];

/** Where the source is silent, and what we chose. */
const OURS: readonly [name: string, line: string, level: string, facts: Facts][] = [
  ['scaling up stands with consolidation', 'stage', 'easy', { stage: 'scaling' }],
  ['a SCIC is placed with care', 'legal_model', 'uncertain', { legal_form: 'scic' }],
  ['a SCOP is placed with care', 'legal_model', 'uncertain', { legal_form: 'scop' }],
  ['a CAE is placed with care', 'legal_model', 'uncertain', { legal_form: 'cae' }],
  ['an endowment fund is an SSE organisation', 'legal_model', 'uncertain', { legal_form: 'endowment_fund' }],
  ['a local authority is not in the table', 'legal_model', 'outside', { legal_form: 'local_authority' }],
  ['a public body is not in the table', 'legal_model', 'outside', { legal_form: 'public_body' }],
  ['another form is not in the table', 'legal_model', 'outside', { legal_form: 'other' }],
];

const lineOf = (facts: Facts, code: string) =>
  fundability(SHIPPED_PACK, facts).find((verdict) => verdict.line.code === code);

describe('the six lines of fundability', () => {
  it('are the six of the source, in its order', () => {
    const lines = [...new Set(EXPECTED.map(([line]) => line))];
    expect(SHIPPED_PACK.lines.map((line) => line.code)).toEqual(lines);
  });

  it.each(EXPECTED)('%s: %s when %s', (line, level, _, facts) => {
    expect(lineOf(facts, line)).toMatchObject({ level, missing: [] });
  });

  it.each(OURS)('%s', (_, line, level, facts) => expect(lineOf(facts, line)?.level).toBe(level));

  it('place every legal form that can be answered', () => {
    const question = SHIPPED_PACK.questions.find((each) => each.code === 'legal_form');
    const forms = question && 'options' in question ? question.options.map((option) => option.value) : [];
    expect(forms.length).toBeGreaterThan(10);
    for (const form of forms) expect(lineOf({ legal_form: form }, 'legal_model')?.level).not.toBe('unknown');
  });

  it('are unknown, with the fact that is missing, while nothing is answered', () => {
    const unknown = fundability(SHIPPED_PACK, {}).map(({ level, missing }) => [level, ...missing]);
    expect(unknown).toEqual([
      ['unknown', 'carrier'],
      ['unknown', 'legal_form'],
      ['unknown', 'economy'],
      ['unknown', 'stage'],
      ['unknown', 'territory_posture'],
      ['unknown', 'amount'],
    ]);
  });

  it('say what would move a hard or uncertain line, and nothing for an easy one', () => {
    for (const [line, level, , facts] of EXPECTED) {
      const moves = lineOf(facts, line)?.moves ?? [];
      expect([line, level, moves.length > 0]).toEqual([line, level, level !== 'easy']);
    }
  });
});

const rulesFile = process.env.RULES_JSON;
describe.runIf(rulesFile !== undefined)('the shared rule tables (RULES_JSON)', () => {
  it('has the same lines, levels and words', () => {
    const shared: { fundability: { parameters: (Record<string, string> & { code: string })[] } } = JSON.parse(
      readFileSync(rulesFile ?? '', 'utf8'),
    );
    const words = (text: string | undefined) => text?.split(' ')[0];
    const table = shared.fundability.parameters.flatMap((parameter) =>
      ['easy', 'uncertain', 'hard'].map((level) => [parameter.code, level, words(parameter[level])]),
    );
    expect(table).toEqual(EXPECTED.map(([line, level, word]) => [line, level, word]));
  });
});
