/**
 * An exchange between whoever made an offer and whoever answers it. Neither address is shown: each side chooses, for
 * itself, to show its own to the other, and what was shown is not taken back.
 */
export type Side = 'owner' | 'guest';
export const otherSide = (side: Side): Side => (side === 'owner' ? 'guest' : 'owner');

export type ConversationState = 'unconfirmed' | 'open' | 'blocked';

/** Within a day: how many exchanges one address begins, how many messages a side sends in one. */
export const BEGUN_A_DAY = 5;
export const MESSAGES_A_DAY = 20;
/** Letters asked of one connection within an hour. */
export const ASKED_AN_HOUR = 20;

const DAY_MS = 86_400_000;
export const KEPT_DAYS = 365;
export const UNCONFIRMED_DAYS = 2;
/** How long a link into an exchange holds; a newer one comes with each letter. */
export const LINK_MS = 180 * DAY_MS;
export const dayBefore = (at: Date): Date => new Date(at.getTime() - DAY_MS);
