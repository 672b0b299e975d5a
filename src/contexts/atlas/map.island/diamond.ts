/**
 * A diamond as a field of distances to its edge, which MapLibre tints for either scheme and outlines: 191 on the edge
 * (three quarters of 255), one eighth of 255 less a pixel outside, more inside.
 */
export const DIAMOND_RATIO = 2;
const SIZE = 48;
/** Pixels from the middle to a point, with room around for the outline. */
const REACH = 17;
const SPREAD = 8;

export function diamond(): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  const middle = (SIZE - 1) / 2;
  for (let at = 0; at < SIZE * SIZE; at++) {
    const across = Math.abs((at % SIZE) - middle);
    const down = Math.abs(Math.floor(at / SIZE) - middle);
    const outside = (across + down - REACH) / Math.SQRT2;
    data[at * 4 + 3] = 255 * (0.75 - outside / SPREAD);
  }
  return { width: SIZE, height: SIZE, data };
}
