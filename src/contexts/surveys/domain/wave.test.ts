import { expect, test } from 'vitest';
import { currentWave, overlapping, type Wave } from './wave.ts';

const wave = (number: number, opensOn: string, closesOn: string, closed = false): Wave => ({
  ...{ number, opensOn, closesOn, closed },
});
const TODAY = '2026-11-25';
const RUNNING = wave(1, '2026-11-01', '2026-12-31');
const LATER = wave(2, '2027-06-01', '2027-06-30');
const SOONER = wave(3, '2027-01-10', '2027-01-20');
const PAST = wave(4, '2025-01-01', '2025-02-01');

test.each<[string, Wave[], number | undefined]>([
  ['no wave', [], undefined],
  ['the running one, whatever is planned after it', [RUNNING, LATER], 1],
  ['the next one, by its day and not by its number', [PAST, LATER, SOONER], 3],
  ['the last one when all are over', [wave(1, '2024-01-01', '2024-02-01'), PAST], 4],
  ['the next one once the running one was closed', [{ ...RUNNING, closed: true }, LATER], 2],
])('what is looked at first: %s', (_, waves, number) => {
  expect(currentWave(waves, TODAY)?.number).toBe(number);
});

const taken = (closedOn: string | null = null) => [
  { number: 1, opensOn: '2026-11-10', closesOn: '2026-11-20', closedOn },
];
test.each<[string, string, string, string | null, boolean]>([
  ['before it', '2026-11-01', '2026-11-09', null, false],
  ['after it', '2026-11-21', '2026-11-30', null, false],
  ['on its first day', '2026-11-01', '2026-11-10', null, true],
  ['on its last day', '2026-11-20', '2026-11-30', null, true],
  ['within', '2026-11-12', '2026-11-13', null, true],
  ['around', '2026-11-01', '2026-11-30', null, true],
  ['from the day it was closed by hand', '2026-11-15', '2026-11-30', '2026-11-15', false],
  ['before the day it was closed by hand', '2026-11-14', '2026-11-30', '2026-11-15', true],
])('days %s', (_, opensOn, closesOn, closedOn, met) => {
  expect(overlapping(taken(closedOn), { opensOn, closesOn }) !== null).toBe(met);
});
