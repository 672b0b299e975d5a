import { describe, expect, test } from 'vitest';
import { type Questionnaire, questionnaire, questionsOf } from '../../surveys/public.ts';
import { mergedQuestions } from './merged-questions.ts';

const asked = (questions: readonly object[]): { questionnaire: Questionnaire } => ({
  questionnaire: questionnaire.parse({
    format: 'terreau-survey/1',
    title: { fr: 'Essai' },
    purpose: { fr: 'Essayer' },
    audience: { fr: 'Tout le monde' },
    privacy: { fr: 'Rien de personnel' },
    unit: 'organisation',
    languages: ['fr'],
    sections: [{ code: 'une', title: { fr: 'Une' }, questions }],
  }),
});
const question = (code: string, more: object = {}) => ({
  ...{ kind: 'short_text', code, label: { fr: code } },
  ...more,
});

describe('a question of several versions', () => {
  test.each([
    ['widened later', 'organisers', 'public_counted', 'organisers'],
    ['narrowed later', 'public_named', 'respondents', 'respondents'],
    ['left as it was', 'public_counted', 'public_counted', 'public_counted'],
  ])('%s is read by no more than was told to who answered', (_how, first, last, read) => {
    const merged = mergedQuestions([
      asked([question('q', { audience: first })]),
      asked([question('q', { audience: last })]),
    ]);
    expect(questionsOf(merged).map(({ audience }) => audience)).toEqual([read]);
  });

  test('kept private once is kept private, still asked or not', () => {
    const once = question('q', { goes: 'private' });
    const still = mergedQuestions([asked([once]), asked([question('q')])]);
    expect(questionsOf(still)[0]?.goes).toBe('private');
    const gone = mergedQuestions([asked([once]), asked([question('q')]), asked([question('r')])]);
    expect(questionsOf(gone).find(({ code }) => code === 'q')?.goes).toBe('private');
  });
});
