import { describe, expect, it } from 'vitest';
import { answered, CLOSED, chosen, closed, moved } from './combobox.ts';

const options = [
  { label: 'Rennes (Ille-et-Vilaine)', via: null },
  { label: 'Rennes Métropole', via: null },
];
const open = answered(options);

describe('the list of suggestions', () => {
  it('opens on answers, pointing at none, and stays closed without', () => {
    expect(open).toEqual({ options, open: true, active: -1 });
    expect(answered([]).open).toBe(false);
  });
  it.each([
    ['down from the text', [1], 0],
    ['down to the last', [1, 1], 1],
    ['down past the last: back in the text', [1, 1, 1], -1],
    ['up from the text: the last', [-1], 1],
    ['down and up', [1, -1], -1],
  ] as const)('%s', (_, steps, active) => {
    expect(steps.reduce((box, step) => moved(box, step), open).active).toBe(active);
  });
  it('opens again by an arrow after Escape', () => {
    expect(moved(closed(open), 1)).toMatchObject({ open: true, active: 0 });
    expect(moved(CLOSED, 1)).toEqual(CLOSED);
  });
  it('gives what is pointed at, and nothing from a closed list or from the text', () => {
    expect(chosen(moved(open, 1))).toBe(options[0]);
    expect(chosen(open)).toBeUndefined();
    expect(chosen(closed(moved(open, 1)))).toBeUndefined();
  });
});
