/** Many sets of answers, always the same for the same questions: to see that rules still answer as they did. */
import type { FactQuestion, Facts, FactValue } from '../../src/contexts/diagnosis/public.ts';

/** A generator of our own (mulberry32): a library's may give other values in its next version. */
function figures(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About a third of the questions stay without answer, so that unknown verdicts are seen too. */
export function manyFacts(questions: readonly FactQuestion[], sets: number): Facts[] {
  const next = figures(20_261_122);
  const below = (limit: number) => Math.floor(next() * limit);
  const byCode = questions.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const answerTo = (question: FactQuestion): FactValue => {
    if (question.kind === 'yes_no') return next() < 0.5;
    if (question.kind === 'gradient') return below(101);
    const values = question.options.map(({ value }) => value).sort();
    const one = values[below(values.length)] ?? '';
    if (question.kind === 'choice') return one;
    if (one === question.alone) return [one];
    return values.filter((value) => value === one || (value !== question.alone && next() < 0.2));
  };
  return Array.from({ length: sets }, () =>
    Object.fromEntries(
      byCode.flatMap((question) => {
        const answer = answerTo(question);
        return next() < 0.35 ? [] : [[question.code, answer]];
      }),
    ),
  );
}
