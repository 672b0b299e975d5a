/** Words of peers, in English. */
import { exchanges } from './messages.en/exchanges.ts';
import { offers } from './messages.en/offers.ts';
import type { Messages } from './messages.fr.ts';

export const en: Messages = { ...offers, ...exchanges };
