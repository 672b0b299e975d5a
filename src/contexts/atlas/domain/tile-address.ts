/** The address of a tile, read from three parts of a path: zoom, column from the west, row from the north. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { MAX_ZOOM } from './block-address.ts';

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const WHOLE = /^(0|[1-9]\d{0,5})$/;

/** `malformed`: not whole numbers. `outside`: no such tile, or deeper than there are. */
export function parseTileAddress(
  z: string,
  x: string,
  y: string,
): Outcome<TileAddress, 'malformed' | 'outside'> {
  if (![z, x, y].every((part) => WHOLE.test(part))) return refused('malformed');
  const address = { z: Number(z), x: Number(x), y: Number(y) };
  const across = 2 ** address.z;
  if (address.z > MAX_ZOOM || address.x >= across || address.y >= across) return refused('outside');
  return done(address);
}
