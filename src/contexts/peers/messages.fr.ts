/** Words of peers. French is the reference. */
import { exchanges } from './messages.fr/exchanges.ts';
import { offers } from './messages.fr/offers.ts';

export const fr = { ...offers, ...exchanges };
export type Messages = typeof fr;
