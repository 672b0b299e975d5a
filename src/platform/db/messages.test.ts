import { describe, expect, it } from 'vitest';
import { PROBLEMS, type Problem, REASONS, STEPS } from './messages.ts';

/** Details in which every part is named after itself. */
const EVERY_DETAIL = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
const problems = Object.entries(PROBLEMS).map(([code, tell]) => ({
  code,
  // Each text takes its own details: the test gives them all.
  ...(tell as (of: object) => Problem)(EVERY_DETAIL),
}));
const steps = Object.values(STEPS).map((step) =>
  // The parts are words and figures; any will do.
  typeof step === 'string' ? step : (step as (...parts: unknown[]) => string)('<a>', '<b>', '<c>'),
);

describe('what is said to the operator', () => {
  it.each(problems)('$code: one sentence, and what to do', ({ message, mend }) => {
    expect(message).toMatch(/^(\p{Lu}|<).+[.>]$/u);
    expect(mend).toMatch(/^\p{Lu}.+[.>]$/u);
    expect(`${message}${mend}`).not.toContain('\n');
  });

  it('uses typographic apostrophes, and spaces that do not break before : ; ? !', () => {
    const texts = [
      ...problems.flatMap(({ message, mend }) => [message, mend]),
      ...Object.values(REASONS),
      ...steps,
    ];
    expect(texts.filter((text) => /['"]| [:;?!»]|« /.test(text))).toEqual([]);
  });
});
