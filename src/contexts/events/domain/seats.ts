/**
 * Who has a seat. Rule: seats go to those who confirmed first; beyond, one waits in the order of confirmation; a seat
 * that is freed, or added, goes to the first who waits. Nobody who has a seat loses it because there are fewer.
 */
export type Standing = 'seated' | 'waiting';

/** `seats` null: as many as come. Whoever comes after others who wait, waits too. */
export const standingFor = (seats: number | null, taken: { seated: number; waiting: number }): Standing =>
  seats === null || (taken.waiting === 0 && taken.seated < seats) ? 'seated' : 'waiting';

/** Whether whoever registers now would wait. */
export const isFull = (seats: number | null, taken: { seated: number; waiting: number }): boolean =>
  standingFor(seats, taken) === 'waiting';

/** How many of those who wait are now seated. */
export const promoted = (
  seats: number | null,
  { seated, waiting }: { seated: number; waiting: number },
): number => (seats === null ? waiting : Math.max(0, Math.min(waiting, seats - seated)));
