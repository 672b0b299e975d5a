import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import shipped from '../../../../content/trades/cooperation-territoriale.json' with { type: 'json' };
import { COMPETENCES } from '../../../kernel/competences.ts';
import { type Frame, frameFile, incoherences, readFrame } from './frame.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';

describe('the shipped frame', () => {
  it('is what its schema says', async () => {
    const written = `${JSON.stringify(z.toJSONSchema(frameFile, { io: 'input' }), null, 2)}\n`;
    await expect(written).toMatchFileSnapshot('../../../../content/trades/frame.schema.json');
  });

  it('has the competences of the common list, in their order', () =>
    expect(SHIPPED_FRAME.competences.map(({ code }) => code)).toEqual(Object.keys(COMPETENCES)));

  test.each([
    ['facilitator', 5],
    ['developer', 9],
  ])('as seed 000 names them, %s is asked for %i competences', (code, count) =>
    expect(SHIPPED_FRAME.trades.find((trade) => trade.code === code)?.expects).toHaveLength(count),
  );

  it('describes four signs for each, all different', () => {
    const signs = SHIPPED_FRAME.competences.flatMap((one) => one.signs?.map(({ fr }) => fr) ?? []);
    expect(signs).toHaveLength(36);
    expect(new Set(signs).size).toBe(36);
  });

  it('writes French with its own apostrophes and spaces', () => {
    const french = JSON.stringify(shipped).match(/"fr":"[^"]*"/g) ?? [];
    expect(french.length).toBeGreaterThan(70);
    expect(french.filter((text) => /\p{L}'\p{L}|(?<=\S) [:;?!»]|« /u.test(text))).toEqual([]);
  });
});

describe('a frame that does not hold together is refused, with what is wrong', () => {
  const changed = (change: (frame: Frame) => void): Frame => {
    const copy = structuredClone(SHIPPED_FRAME);
    change(copy);
    return copy;
  };
  test.each<[string, (frame: Frame) => void, string]>([
    [
      'a trade expects what is not described',
      ({ trades }) => trades[0]?.expects.push({ competence: 'telepathy', level: 2 }),
      'unknown_competence in facilitator: telepathy',
    ],
    [
      'an activity calls for what is not described',
      ({ activities }) => activities[0]?.competences.push('telepathy'),
      'unknown_competence in form_collective: telepathy',
    ],
    [
      'a trade does what is not described',
      ({ trades }) => trades[1]?.activities.push('juggling'),
      'unknown_activity in developer: juggling',
    ],
    [
      'a competence is there twice',
      ({ competences }) => competences.push(...competences.slice(0, 1)),
      'competence_twice: cooperative_attitude',
    ],
  ])('%s', (_, change, told) => {
    expect(incoherences(changed(change))).toHaveLength(1);
    expect(() => readFrame(changed(change))).toThrow(told);
  });
});
