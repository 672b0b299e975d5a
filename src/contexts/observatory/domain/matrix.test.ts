import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programme } from '../../programmes/public.ts';
import {
  FAMILY_CODES,
  FUNCTION_CODES,
  PART,
  positionsOf,
  SIZE,
  STAGE_CODES,
  STATES,
  type State,
} from './cells.ts';
import { positionsOfCell } from './everywhere.ts';
import { blindSpots, type MatrixChoice, matrixOf, overlaps, type Reached, stateOfCell } from './matrix.ts';

const told = (fields: object) =>
  programme.parse({
    name: 'Essai',
    summary: 'Essai',
    family: 'funding',
    types: ['grant'],
    status: 'open',
    ...fields,
  });

type Case = [document: object, state: State, part?: boolean];
const reached = (programmes: readonly Case[]): Reached[] =>
  programmes.map(([document, state, part]) => ({
    document: told(document),
    state,
    cover: part ? 'part' : 'whole',
  }));
const facilitation = { stages: ['emergence'], functions: { facilitation: true } };
const anyone = { family: null, kind: null, applicant: 'anyone' } as const;
const first = (programmes: readonly Case[], choice: MatrixChoice = anyone) =>
  matrixOf(reached(programmes), choice).cells[0];

describe('the matrix of a place', () => {
  it.each<[string, Case[], string]>([
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
    const cell = first(programmes);
    expect(cell).toMatchObject({ stage: 'emergence', function: 'facilitation' });
    expect(cell && stateOfCell(cell)).toBe(state);
  });

  it('never takes silence on who may apply for a yes', () => {
    const programmes: Case[] = [
      [facilitation, 'open'],
      [{ ...facilitation, applicants: { informal_collective: true } }, 'open'],
      [{ ...facilitation, applicants: { informal_collective: false } }, 'open'],
    ];
    expect(first(programmes)?.open).toBe(3);
    expect(first(programmes, { ...anyone, applicant: 'informal_collective' })?.open).toBe(1);
  });

  it('keeps families apart when asked, and counts the silent ones', () => {
    const programmes: Case[] = [
      [facilitation, 'open'],
      [{ ...facilitation, family: 'support', types: ['dla'] }, 'open'],
      [{}, 'unknown'],
    ];
    expect(first(programmes, { ...anyone, family: 'support' })?.open).toBe(1);
    expect(matrixOf(reached(programmes), anyone)).toMatchObject({ silent: 1, all: { open: 2, unknown: 1 } });
  });

  it('counts one of several kinds in each, and once in the cell', () => {
    const programmes: Case[] = [
      [{ ...facilitation, types: ['grant', 'call_for_projects'] }, 'open'],
      [{ ...facilitation, types: ['grant'] }, 'unknown'],
      // A word of the other family is no kind of its own.
      [{ ...facilitation, types: ['loan', 'dla'] }, 'open'],
    ];
    expect(first(programmes)?.open).toBe(2);
    expect(first(programmes)?.kinds).toMatchObject([
      { kind: 'grant', open: 1, unknown: 1 },
      { kind: 'call_for_projects', open: 1, unknown: 0 },
      { kind: 'loan', open: 1, unknown: 0 },
    ]);
    expect(first(programmes, { ...anyone, kind: 'loan' })).toMatchObject({ open: 1, unknown: 0 });
    expect(first(programmes, { ...anyone, kind: 'dla' })?.open).toBe(0);
  });

  it('tells blind spots, emergence first, and overlaps', () => {
    const matrix = matrixOf(
      reached([
        [facilitation, 'open'],
        [facilitation, 'open'],
      ]),
      anyone,
    );
    expect(blindSpots(matrix)).toHaveLength(27);
    expect(blindSpots(matrix)[0]).toMatchObject({ stage: 'emergence', function: 'development' });
    expect(overlaps(matrix)).toMatchObject([{ stage: 'emergence', function: 'facilitation', open: 2 }]);
  });

  it('gives for every choice what the counts kept for many places give', () => {
    const programme = fc.tuple(
      fc.record({
        family: fc.constantFrom('support', 'funding'),
        types: fc.constantFrom(['grant', 'territorial'], ['loan', 'dla', 'grant', 'grant']),
        // A stage said twice is one stage.
        stages: fc.array(fc.constantFrom(...STAGE_CODES), { maxLength: 4 }),
        functions: fc.dictionary(fc.constantFrom(...FUNCTION_CODES), fc.boolean()),
        applicants: fc.dictionary(fc.constantFrom('association', 'informal_collective'), fc.boolean()),
      }),
      fc.constantFrom(...STATES),
      fc.boolean(),
    );
    const choice: fc.Arbitrary<MatrixChoice> = fc.oneof(
      fc.record({
        family: fc.constantFrom(null, ...FAMILY_CODES),
        kind: fc.constant(null),
        applicant: fc.constantFrom('anyone', 'association'),
      }),
      fc.record({
        family: fc.constant(null),
        kind: fc.constantFrom('grant', 'dla', 'territorial', 'loan'),
        applicant: fc.constant('anyone'),
      }),
    );
    fc.assert(
      fc.property(fc.array(programme, { maxLength: 12 }), choice, (programmes, asked) => {
        const supply = new Uint32Array(SIZE);
        for (const [document, state, part] of programmes)
          for (const at of positionsOf(told(document), state)) {
            const shifted = at + (part ? PART : 0);
            supply[shifted] = (supply[shifted] ?? 0) + 1;
          }
        for (const cell of matrixOf(reached(programmes), asked).cells) {
          const { open, openPart, soon, unknown } = cell;
          expect(positionsOfCell(cell, asked)(supply)).toEqual({ open, openPart, soon, unknown });
        }
      }),
      { numRuns: 60 },
    );
  });
});
