import { describe, expect, it } from 'vitest';
import type { Condition } from './condition.ts';
import type { Pack } from './pack.ts';
import { changesBetween, countOf, type PackChanges, type PackPart } from './pack-changes.ts';
import { changesNothing, replay } from './replay.ts';
import { packOf, SHIPPED_PACK } from './shipped-pack.ts';

/** A variant of the shipped rules, as a later version might be. */
const variant = (change: Partial<Pack>): Pack => ({ ...SHIPPED_PACK, version: '9.0.0', ...change });
const rowsWith = (code: string, change: Partial<Pack['rows'][number]>) =>
  SHIPPED_PACK.rows.map((row) => (row.code === code ? { ...row, ...change } : row));
const inEmergenceOrCreation: Condition = { fact: 'stage', is: 'one_of', value: ['creation', 'emergence'] };
const widened = variant({ rows: rowsWith('emergence_any', { when: inEmergenceOrCreation }) });
const shorter = variant({ rows: SHIPPED_PACK.rows.filter(({ code }) => code !== 'emergence_systemic') });
const withBand = (from: number, to: number) => {
  const moved = <Q extends Pack['asked'][number]>(question: Q): Q =>
    question.code === 'purpose' && question.kind === 'gradient'
      ? { ...question, middle: { ...question.middle, from, to } }
      : question;
  return variant({ asked: SHIPPED_PACK.asked.map(moved), questions: SHIPPED_PACK.questions.map(moved) });
};

const told = (changes: PackChanges, part: PackPart) =>
  changes[part].map(({ code, change, differences }) => [
    code,
    change,
    ...differences.map(({ kind, path }) => `${kind} ${path.join('.')}`),
  ]);

describe('what differs between two versions of the rules', () => {
  it('is nothing between a version and itself', () => {
    expect(countOf(changesBetween(SHIPPED_PACK, SHIPPED_PACK))).toBe(0);
  });

  it('is nothing when only the order changes', () => {
    const turned = variant({
      rows: SHIPPED_PACK.rows.toReversed(),
      asked: SHIPPED_PACK.asked.toReversed(),
      lines: SHIPPED_PACK.lines.toReversed(),
    });
    expect(countOf(changesBetween(SHIPPED_PACK, turned))).toBe(0);
  });

  it('tells between the first two published versions the words that changed, and no condition', () => {
    const [first, second] = [packOf('1.0.0'), packOf('1.0.1')];
    if (!first || !second) throw new Error('not published');
    const changes = changesBetween(first, second);
    expect(told(changes, 'rows')).toEqual([
      [
        'established_market',
        'changed',
        'text needs.fund_classic_at_creation.label',
        'text needs.fund_classic_at_creation.sentence',
      ],
    ]);
    expect(told(changes, 'lines')).toEqual([
      ['carrier', 'changed', 'text label'],
      ['legal_model', 'changed', 'text moves.1.sentence', 'text moves.2.sentence'],
      ['territory', 'changed', 'text levels.uncertain.sentence'],
    ]);
    expect(told(changes, 'questions')).toEqual([
      ['new_worksites', 'changed', 'text label'],
      ['carrier', 'changed', 'text short'],
      ['territory_posture', 'changed', 'text options.tinkering.label'],
    ]);
    expect(told(changes, 'sources')).toEqual([]);
  });

  it('tells a condition that changed, and takes no account of the order of its codes', () => {
    expect(told(changesBetween(SHIPPED_PACK, widened), 'rows')).toEqual([
      ['emergence_any', 'changed', 'condition when'],
    ]);
    const turned: Condition = { fact: 'stage', is: 'one_of', value: ['emergence', 'creation'] };
    expect(
      countOf(changesBetween(widened, variant({ rows: rowsWith('emergence_any', { when: turned }) }))),
    ).toBe(0);
  });

  it('tells rules that were removed or added, by their name', () => {
    expect(changesBetween(SHIPPED_PACK, shorter).rows).toMatchObject([
      { code: 'emergence_systemic', change: 'removed', name: { en: 'Systemic cooperation, in emergence' } },
    ]);
    expect(told(changesBetween(shorter, SHIPPED_PACK), 'rows')).toEqual([['emergence_systemic', 'added']]);
  });

  it('tells a need that was added with its words, and a band that moved with its bounds', () => {
    const [row] = SHIPPED_PACK.rows;
    if (!row) throw new Error('no row');
    const [first, ...others] = row.needs;
    const less = variant({ rows: rowsWith(row.code, { needs: others }) });
    const lost = changesBetween(SHIPPED_PACK, less).rows[0]?.differences ?? [];
    expect(lost.find(({ path }) => path.at(-1) === 'label')).toMatchObject({
      before: first?.label,
      after: null,
    });
    expect(changesBetween(SHIPPED_PACK, withBand(30, 70)).questions).toMatchObject([
      {
        code: 'purpose',
        differences: [
          { path: ['middle', 'from'], before: 40, after: 30 },
          { path: ['middle', 'to'], before: 60, after: 70 },
        ],
      },
    ]);
  });
});

describe('the same answers under two versions', () => {
  const inCreation = { stage: 'creation', purpose: 70, economy: 90 };

  it('give the same under one version', () => {
    expect(changesNothing(replay(inCreation, SHIPPED_PACK, SHIPPED_PACK))).toBe(true);
  });

  it('give the same when only words changed', () => {
    const first = packOf('1.0.0');
    if (!first) throw new Error('not published');
    expect(changesNothing(replay(inCreation, first, SHIPPED_PACK))).toBe(true);
  });

  it('tell the verdict that a wider condition changes, and the needs that it brings', () => {
    const { verdicts, gained, lost, lines } = replay(inCreation, SHIPPED_PACK, widened);
    expect(verdicts.map(({ row, before, after, why }) => [row.code, before, after, why])).toEqual([
      ['emergence_any', 'no', 'yes', 'condition'],
    ]);
    expect(gained.map(({ code }) => code)).toContain('internal_facilitation');
    expect([lost, lines]).toEqual([[], []]);
  });

  it('tell the needs of a rule that is gone, and nothing to those who never had them', () => {
    const answers = { stage: 'emergence', purpose: 90 };
    expect(replay(answers, SHIPPED_PACK, shorter)).toMatchObject({
      verdicts: [{ before: 'yes', after: null, why: 'removed' }],
      gained: [],
      lost: [
        { code: 'strategic_backing' },
        { code: 'territorial_facilitation' },
        { code: 'fund_support_scheme' },
        { code: 'fund_pilots' },
      ],
    });
    const others = replay({ stage: 'emergence', purpose: 10 }, SHIPPED_PACK, shorter);
    expect([others.gained, others.lost]).toEqual([[], []]);
  });

  it('tell which answer reads otherwise when the band of a gradient moves', () => {
    const { verdicts } = replay({ stage: 'emergence', purpose: 65 }, SHIPPED_PACK, withBand(30, 70));
    expect(
      verdicts.map(({ row, before, after, why, facts }) => [row.code, before, after, why, facts]),
    ).toEqual([['emergence_targeted', 'no', 'yes', 'reading', ['purpose']]]);
  });

  it('tell an answer that is no longer admitted, and the line that it leaves unknown', () => {
    const questions = SHIPPED_PACK.questions.map((question) =>
      question.code === 'amount' && question.kind === 'choice'
        ? { ...question, options: question.options.filter(({ value }) => value !== 'high') }
        : question,
    );
    const { setAside, lines } = replay({ amount: 'high' }, SHIPPED_PACK, variant({ questions }));
    expect(setAside).toEqual(['amount']);
    expect(
      lines.map(({ line, before, after, why, facts }) => [line.code, before, after, why, facts]),
    ).toEqual([['amount', 'hard', 'unknown', 'reading', ['amount']]]);
  });
});
