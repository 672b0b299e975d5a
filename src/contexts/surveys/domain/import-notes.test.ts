import { describe, expect, test } from 'vitest';
import { bounded, type Left, noted } from './import-notes.ts';
import { questionnaire } from './questionnaire.ts';
import { shapeFault } from './shape-fault.ts';

describe('what a note bears of a file', () => {
  test.each([
    ['a text that fits', 'x'.repeat(500), 'x'.repeat(500)],
    ['a longer one is cut, and says so', 'x'.repeat(501), `${'x'.repeat(500)} […]`],
    ['no letter is cut in two', `${'x'.repeat(499)}\u{1f331}`, `${'x'.repeat(499)}\ufffd […]`],
  ])('%s', (_, text, expected) => expect(noted(text)).toBe(expected));

  const notes = (count: number): Left[] =>
    Array.from({ length: count }, (_, at) => ({ about: { question: `q${at}` }, note: { code: 'time' } }));
  test('two thousand are told one by one, and how many others there are', () => {
    expect(bounded(notes(2000))).toEqual(notes(2000));
    const more = bounded(notes(2003));
    expect(more.length).toBe(2001);
    expect(more.at(-1)).toEqual({ about: null, note: { code: 'more', notes: 3 } });
  });
});

describe('what is wrong in a document of ours', () => {
  const said = { fr: 'x' };
  const whole = {
    format: 'terreau-survey/1',
    ...{ title: said, purpose: said, audience: said, privacy: said, unit: 'person' },
    sections: [{ code: 'une', title: said, questions: [] as unknown[] }],
  };
  const asking = (question: unknown) => ({
    ...whole,
    sections: [{ code: 'une', title: said, questions: [question] }],
  });
  test.each<[string, unknown, string, string]>([
    ['not an object', 3, '', 'kind'],
    ['a part that is missing', { ...whole, purpose: undefined }, 'purpose', 'missing'],
    ['a value of another kind', { ...whole, purpose: 'x' }, 'purpose', 'kind'],
    ['a value that is not allowed', { ...whole, unit: 'robot' }, 'unit', 'value'],
    ['an empty text', { ...whole, title: { fr: '' } }, 'title.fr', 'size'],
    ['a name that is not ours', { ...whole, couleur: 'bleu' }, 'couleur', 'unknown_key'],
    ['a code with signs', { ...whole, breakdowns: ['A b'] }, 'breakdowns.0', 'value'],
    [
      'a question without a kind',
      asking({ code: 'a', label: said }),
      'sections.0.questions.0.kind',
      'missing',
    ],
  ])('%s', (_, content, at, fault) => {
    const read = questionnaire.safeParse(content);
    expect(read.success).toBe(false);
    expect(shapeFault(read.error?.issues ?? [], content)).toEqual({ at, fault });
  });
});
