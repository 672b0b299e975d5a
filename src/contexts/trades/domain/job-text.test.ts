import { describe, expect, test } from 'vitest';
import { describeJob } from './job-description.ts';
import { type JobWords, jobMarkdown, jobText } from './job-text.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';

const [facilitator, developer] = SHIPPED_FRAME.trades;
if (!facilitator || !developer) throw new Error('the shipped frame has two trades');
const fill = {
  name: 'nom',
  work: 'œuvre',
  contract: 'contrat',
  pay: 'paie',
  place: 'lieu',
  reports: 'qui',
  apply: 'comment',
};
const WORDS: JobWords = {
  ...{
    who: 'Qui',
    mission: 'Mission',
    does: 'Faire',
    knows: 'Savoir',
    knowsLead: '',
    learnt: 'en poste',
    frame: 'Cadre',
    join: 'Venir',
  },
  territories: (names) => `Territoire ${names}`,
  stage: (name) => `Stade ${name}`,
  blank: (name) => `À compléter ${name}`,
  fill,
  level: (level) => `niveau ${level}`,
};

describe('a job description', () => {
  test('takes the activities of the trade when none is chosen', () =>
    expect(
      describeJob(SHIPPED_FRAME, { trade: facilitator, activities: [] }).activities.map(({ code }) => code),
    ).toEqual(facilitator.activities));

  test('an activity of the other trade brings its competences, at the level of support', () => {
    const { competences } = describeJob(SHIPPED_FRAME, { trade: facilitator, activities: ['project_setup'] });
    expect(
      competences.filter(({ added }) => added).map(({ competence, level }) => [competence.code, level]),
    ).toEqual([
      ['economic_models', 2],
      ['legal_models', 2],
      ['financial_forecasts', 2],
    ]);
  });

  test('an activity that does not exist is not invented', () =>
    expect(
      describeJob(SHIPPED_FRAME, { trade: developer, activities: ['juggling'] }).activities,
    ).toHaveLength(3));

  test('what nobody told is a blank, and what the record says is not', () => {
    const job = describeJob(SHIPPED_FRAME, { trade: facilitator, activities: [] });
    const [empty] = jobText(job, null, WORDS, 'fr');
    expect(empty?.lines).toEqual([{ blank: 'nom' }, { blank: 'œuvre' }]);
    const employer = {
      name: 'Le Phare',
      summary: 'Un lieu.',
      work: null,
      territories: ['Rennes'],
      stage: 'Émergence',
    };
    expect(jobText(job, employer, WORDS, 'fr')[0]?.lines).toEqual([
      { text: 'Le Phare' },
      { text: 'Un lieu.' },
      { blank: 'œuvre' },
      { text: 'Territoire Rennes' },
      { text: 'Stade Émergence' },
    ]);
  });

  test('Markdown keeps what people wrote as they wrote it', () => {
    const parts = [{ title: 'Qui', lines: [{ text: '# *Le* [Phare](x)\nici' }, { blank: 'paie' }] }];
    expect(jobMarkdown('Poste', parts, WORDS.blank)).toBe(
      '# Poste\n\n## Qui\n\n- \\# \\*Le\\* \\[Phare\\](x) ici\n- [À compléter paie]\n',
    );
  });
});
