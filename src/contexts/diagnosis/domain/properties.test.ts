import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS, type FactCode, type Facts, type FactValue } from './facts.ts';
import { fundability } from './fundability.ts';
import { evaluate, needsOf } from './needs.ts';
import { nextQuestion, unknownVerdicts } from './next-question.ts';
import type { Pack } from './pack.ts';
import type { FactQuestion } from './questions.ts';
import { readerOf } from './reading.ts';
import { PUBLISHED_PACKS, SHIPPED_PACK } from './shipped-pack.ts';

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
const levels = (facts: Facts, pack: Pack = SHIPPED_PACK) =>
  Object.fromEntries(fundability(pack, facts).map(({ line, level }) => [line.code, level]));

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

  it('what is yes or no stays so whatever else is answered, unless a position takes the place of an inference', () => {
    fc.assert(
      fc.property(anyFacts, wholeFacts, (facts, whole) => {
        const inferred = SHIPPED_PACK.questions
          .filter(({ code }) => readerOf(SHIPPED_PACK.questions, facts)(code)?.inferredFrom)
          .map(({ code }) => code);
        const others = Object.entries(whole).filter(([code]) => !inferred.some((each) => each === code));
        const more: Facts = { ...Object.fromEntries(others), ...facts };
        const [before, after] = [truths(facts), truths(more)];
        for (const [code, truth] of Object.entries(before))
          if (truth !== 'unknown') expect([code, after[code]]).toEqual([code, truth]);
        const [stood, stands] = [levels(facts), levels(more)];
        for (const [code, level] of Object.entries(stood))
          if (level !== 'unknown') expect([code, stands[code]]).toEqual([code, level]);
      }),
    );
  });

  it('unknown never counts as yes: no need is given that some way of answering the rest would take away', () => {
    fc.assert(
      fc.property(anyFacts, wholeFacts, (facts, whole) => {
        // An inference stands for an answer; without it nothing but what was answered counts.
        const { models: _, ...answered } = facts;
        const given = needsOf(evaluate(SHIPPED_PACK, answered), 'funding').map(({ need }) => need.code);
        const then = needsOf(evaluate(SHIPPED_PACK, { ...whole, ...answered }), 'funding');
        expect(then.map(({ need }) => need.code)).toEqual(expect.arrayContaining(given));
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
        expect(levels(reordered)).toEqual(levels(facts));
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

/** Every text in a file: an object with French and English, or with one of the two alone. */
function labelsIn(value: unknown): { fr?: unknown; en?: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'fr' in value || 'en' in value ? [value] : Object.values(value).flatMap(labelsIn);
}

describe('every sentence shown', () => {
  it.each(PUBLISHED_PACKS.map(({ pack, files }) => [pack.version, files] as const))(
    'exists in both languages in rules %s, and is not the French one twice',
    (_, files) => {
      const labels = labelsIn(files);
      expect(labels.length).toBeGreaterThan(150);
      const wrong = labels.filter(({ fr, en }) => {
        if (typeof fr !== 'string' || typeof en !== 'string') return true;
        return !fr.trim() || !en.trim() || (fr === en && fr.split(' ').length > 2);
      });
      expect(wrong).toEqual([]);
    },
  );
});
