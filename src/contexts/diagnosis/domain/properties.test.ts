import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS, type FactCode, type Facts, type FactValue } from './facts.ts';
import { fundability } from './fundability.ts';
import { evaluate, needsOf } from './needs.ts';
import { nextQuestion, unknownVerdicts } from './next-question.ts';
import type { Pack } from './pack.ts';
import type { FactQuestion } from './questions.ts';
import { readerOf } from './reading.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

/** Any valid answer to any of the questions, or none. */
function anyAnswer(question: FactQuestion): fc.Arbitrary<FactValue> {
  if (question.kind === 'yes_no') return fc.boolean();
  if (question.kind === 'gradient') return fc.integer({ min: 0, max: 100 });
  const values = question.options.map((option) => option.value);
  if (question.kind === 'choice') return fc.constantFrom(...values);
  return fc.subarray(values, { minLength: 1 });
}

const anyFact: fc.Arbitrary<readonly [FactCode, FactValue]> = fc
  .constantFrom(...SHIPPED_PACK.questions)
  .chain((question) => anyAnswer(question).map((value) => [question.code, value] as const));

const anyFacts: fc.Arbitrary<Facts> = fc
  .array(anyFact, { maxLength: 14 })
  .map((entries) => Object.fromEntries(entries));

const wholeFacts: fc.Arbitrary<Facts> = fc
  .tuple(...SHIPPED_PACK.questions.map((question) => anyAnswer(question)))
  .map((values) =>
    Object.fromEntries(SHIPPED_PACK.questions.map((question, index) => [question.code, values[index]])),
  );

const ALWAYS = ['any_stage_evaluation'];
const truths = (facts: Facts, pack: Pack = SHIPPED_PACK) =>
  Object.fromEntries(evaluate(pack, facts).map(({ row, truth }) => [row.code, truth]));

describe('properties of the rules', () => {
  it('one more fact never turns a yes into unknown', () => {
    fc.assert(
      fc.property(anyFacts, anyFact, (facts, [fact, value]) => {
        fc.pre(facts[fact] === undefined);
        const after = truths({ ...facts, [fact]: value });
        for (const [code, truth] of Object.entries(truths(facts)))
          if (truth === 'yes') expect([code, after[code]]).not.toEqual([code, 'unknown']);
      }),
    );
  });

  it('nor anything known into unknown, unless it takes the place of an inference', () => {
    fc.assert(
      fc.property(anyFacts, anyFact, (facts, [fact, value]) => {
        fc.pre(readerOf(SHIPPED_PACK.questions, facts)(fact) === null);
        const before = unknownVerdicts(SHIPPED_PACK, facts);
        const after = unknownVerdicts(SHIPPED_PACK, { ...facts, [fact]: value });
        expect([...after.rows].filter((code) => !before.rows.has(code))).toEqual([]);
        expect([...after.lines].filter((code) => !before.lines.has(code))).toEqual([]);
      }),
    );
  });

  it('the order of the rows changes no verdict', () => {
    const shuffled = fc.shuffledSubarray([...SHIPPED_PACK.rows], { minLength: SHIPPED_PACK.rows.length });
    fc.assert(
      fc.property(anyFacts, shuffled, (facts, rows) => {
        expect(truths(facts, { ...SHIPPED_PACK, rows })).toEqual(truths(facts));
      }),
    );
  });

  it('the order of the answers changes no verdict', () => {
    fc.assert(
      fc.property(anyFacts, fc.shuffledSubarray([...FACTS], { minLength: FACTS.length }), (facts, order) => {
        const reordered: Facts = Object.fromEntries(
          order.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact]]])),
        );
        expect(truths(reordered)).toEqual(truths(facts));
      }),
    );
  });

  it('without any fact, all is unknown but what holds for everybody', () => {
    for (const [code, truth] of Object.entries(truths({})))
      expect([code, truth]).toEqual([code, ALWAYS.includes(code) ? 'yes' : 'unknown']);
    expect(fundability(SHIPPED_PACK, {}).map(({ level }) => level)).toEqual(Array(6).fill('unknown'));
  });

  it('with every fact, nothing is unknown and no question is left', () => {
    fc.assert(
      fc.property(wholeFacts, (facts) => {
        const unknown = unknownVerdicts(SHIPPED_PACK, facts);
        expect([unknown.rows.size, unknown.lines.size]).toEqual([0, 0]);
        expect(nextQuestion(SHIPPED_PACK, facts)).toBeNull();
      }),
    );
  });

  it('an unknown row gives no need, names what is missing, and what is missing is not known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const unknown = evaluate(SHIPPED_PACK, facts).filter(({ truth }) => truth === 'unknown');
        expect([...needsOf(unknown, 'support'), ...needsOf(unknown, 'funding')]).toEqual([]);
        for (const { missing } of unknown) {
          expect(missing.length).toBeGreaterThan(0);
          expect(missing.filter((fact) => facts[fact] !== undefined)).toEqual([]);
        }
      }),
    );
  });

  it('no need is given twice', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const verdicts = evaluate(SHIPPED_PACK, facts);
        const codes = (['support', 'funding'] as const).flatMap((kind) =>
          needsOf(verdicts, kind).map(({ need }) => need.code),
        );
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  it('the next question is one that was not answered and that settles something', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const next = nextQuestion(SHIPPED_PACK, facts);
        if (!next) return;
        expect(facts[next.question.code]).toBeUndefined();
        expect(next.rows + next.lines).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
