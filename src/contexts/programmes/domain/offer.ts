import type { Programme } from './programme.ts';

/** A programme of the register, and the path of its page. */
export interface Offer {
  ordinal: number;
  id: string;
  path: string;
  createdAt: Date;
  document: Programme;
}
