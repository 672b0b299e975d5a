import fc from 'fast-check';
import { expect, test } from 'vitest';
import { promoted, standingFor } from './seats.ts';

test.each([
  ['as many as come', null, 500, 0, 'seated'],
  ['the first of one seat', 1, 0, 0, 'seated'],
  ['the second of one seat', 1, 1, 0, 'waiting'],
  ['the last seat', 12, 11, 0, 'seated'],
  ['a free seat that somebody waits for', 12, 11, 1, 'waiting'],
  ['fewer seats than people', 5, 8, 0, 'waiting'],
] as const)('%s', (_, seats, seated, waiting, expected) => {
  expect(standingFor(seats, { seated, waiting })).toBe(expected);
});

test.each([
  ['one leaves, one waits', 10, 9, 1, 1],
  ['one leaves, three wait', 10, 9, 3, 1],
  ['nobody waits', 10, 4, 0, 0],
  ['still full', 10, 10, 3, 0],
  ['fewer seats than people', 5, 8, 3, 0],
  ['no limit any more', null, 8, 3, 3],
] as const)('%s', (_, seats, seated, waiting, expected) => {
  expect(promoted(seats, { seated, waiting })).toBe(expected);
});

test('never more people than seats, whatever comes and goes', () => {
  const steps = fc.array(fc.boolean(), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), steps, (seats, comes) => {
      let seated = 0;
      let waiting = 0;
      for (const arrives of comes) {
        if (arrives) {
          if (standingFor(seats, { seated, waiting }) === 'seated') seated += 1;
          else waiting += 1;
        } else if (seated > 0) {
          seated -= 1;
          const up = promoted(seats, { seated, waiting });
          seated += up;
          waiting -= up;
        }
        expect(seated).toBeLessThanOrEqual(seats);
        if (waiting > 0) expect(seated).toBe(seats);
      }
    }),
  );
});
