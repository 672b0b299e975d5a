/** A person's place in a meeting, from the asking to the day. */
export type RegistrationState = 'unconfirmed' | 'seated' | 'waiting' | 'cancelled';

export const ABOUT = [
  'confirm',
  'seated',
  'waiting',
  'promoted',
  'changed',
  'cancelled',
  'reminder',
] as const;
/** What a letter says: press a button, you have a seat, you wait, a seat is yours now, it changed, it will not be. */
export type About = (typeof ABOUT)[number];
