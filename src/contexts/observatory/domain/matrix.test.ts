import { describe, expect, it } from 'vitest';
import { programme } from '../../programmes/public.ts';
import { PART, positionsOf, SIZE, type State } from './cells.ts';
import { blindSpots, matrixOf, overlaps, stateOfCell } from './matrix.ts';

const told = (fields: object) =>
  programme.parse({
    name: 'Essai',
    summary: 'Essai',
    family: 'funding',
    types: ['grant'],
    status: 'open',
    ...fields,
  });

function supplyOf(programmes: readonly [document: object, state: State, part?: boolean][]): Uint32Array {
  const supply = new Uint32Array(SIZE);
  for (const [document, state, part] of programmes)
    for (const at of positionsOf(told(document), state)) {
      const shifted = at + (part ? PART : 0);
      supply[shifted] = (supply[shifted] ?? 0) + 1;
    }
  return supply;
}
const facilitation = { stages: ['emergence'], functions: { facilitation: true } };
const anyone = { family: null, applicant: 'anyone' } as const;
const first = (supply: Uint32Array, choice: Parameters<typeof matrixOf>[1] = anyone) =>
  matrixOf(supply, choice).cells[0];

describe('the matrix of a place', () => {
  it.each<[string, Parameters<typeof supplyOf>[0], string]>([
    ['nothing', [], 'nothing'],
    ['something open', [[facilitation, 'open']], 'covered'],
    ['something open on a part of the place', [[facilitation, 'open', true]], 'partly'],
    ['something announced', [[facilitation, 'opens_soon']], 'soon'],
    ['only something to check', [[facilitation, 'unknown']], 'to_check'],
    ['one that does not say what it pays for', [[{ stages: ['emergence'] }, 'open']], 'nothing'],
    [
      'one that says it does not pay for it',
      [[{ ...facilitation, functions: { facilitation: false } }, 'open']],
      'nothing',
    ],
  ])('emergence and facilitation, with %s', (_, programmes, state) => {
    const cell = first(supplyOf(programmes));
    expect(cell).toMatchObject({ stage: 'emergence', function: 'facilitation' });
    expect(cell && stateOfCell(cell)).toBe(state);
  });

  it('never takes silence on who may apply for a yes', () => {
    const supply = supplyOf([
      [facilitation, 'open'],
      [{ ...facilitation, applicants: { informal_collective: true } }, 'open'],
      [{ ...facilitation, applicants: { informal_collective: false } }, 'open'],
    ]);
    expect(first(supply)?.open).toBe(3);
    expect(first(supply, { family: null, applicant: 'informal_collective' })?.open).toBe(1);
  });

  it('keeps families apart when asked, and counts the silent ones', () => {
    const supply = supplyOf([
      [facilitation, 'open'],
      [{ ...facilitation, family: 'support', types: ['dla'] }, 'open'],
      [{}, 'unknown'],
    ]);
    expect(first(supply, { family: 'support', applicant: 'anyone' })?.open).toBe(1);
    expect(matrixOf(supply, anyone).silent).toBe(1);
  });

  it('tells blind spots, emergence first, and overlaps', () => {
    const matrix = matrixOf(
      supplyOf([
        [facilitation, 'open'],
        [facilitation, 'open'],
      ]),
      anyone,
    );
    expect(blindSpots(matrix)).toHaveLength(27);
    expect(blindSpots(matrix)[0]).toMatchObject({ stage: 'emergence', function: 'development' });
    expect(overlaps(matrix)).toMatchObject([{ stage: 'emergence', function: 'facilitation', open: 2 }]);
  });
});
