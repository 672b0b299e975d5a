import { describe, expect, test } from 'vitest';
import type { Stage } from '../kernel/vocabulary.ts';
import { stageMoves } from './stage-moves.ts';

interface Case {
  why: string;
  stages: readonly Stage[];
  current: number | null;
  reached: readonly number[];
  forward: readonly string[];
  back: readonly string[];
}
const CASES: readonly Case[] = [
  { why: 'nothing known', stages: [], current: null, reached: [], forward: [], back: [] },
  { why: 'one passage', stages: ['creation'], current: 1, reached: [1], forward: [], back: [] },
  {
    why: 'step by step',
    stages: ['emergence', 'creation', 'consolidation'],
    current: 2,
    reached: [0, 1, 2],
    forward: ['0-1', '1-2'],
    back: [],
  },
  {
    why: 'a stage skipped is not reached',
    stages: ['emergence', 'consolidation'],
    current: 2,
    reached: [0, 2],
    forward: ['0-2'],
    back: [],
  },
  {
    why: 'back to an earlier stage',
    stages: ['creation', 'scaling', 'emergence'],
    current: 0,
    reached: [0, 1, 3],
    forward: ['1-3'],
    back: ['3-0'],
  },
  {
    why: 'to and fro: each move drawn once',
    stages: ['creation', 'emergence', 'creation', 'emergence', 'creation'],
    current: 1,
    reached: [0, 1],
    forward: ['0-1'],
    back: ['1-0'],
  },
  {
    why: 'the same stage again is no move',
    stages: ['creation', 'creation'],
    current: 1,
    reached: [1],
    forward: [],
    back: [],
  },
];

describe('stageMoves', () => {
  test.each(CASES)('$why', ({ stages, current, reached, forward, back }) => {
    const moves = stageMoves(stages.map((stage) => ({ stage })));
    const said = (list: typeof moves.forward) => list.map(({ from, to }) => `${from}-${to}`);
    expect(moves.current).toBe(current);
    expect([...moves.reached].sort()).toEqual(reached);
    expect(said(moves.forward)).toEqual(forward);
    expect(said(moves.back)).toEqual(back);
  });
});
