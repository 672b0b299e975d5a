/**
 * How much one may send, by kind of act: the whole table. Nobody is asked to prove that they are human, and no other
 * site is asked anything; what is bounded is pace, links and repetition, and each refusal says what to do.
 */
export const ACTS = ['proposal', 'remark', 'claim', 'appeal', 'message', 'peer', 'report'] as const;
export type Act = (typeof ACTS)[number];

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Who is counted: somebody signed in, an address confirmed by letter, or everybody of a network. */
export type Counted = 'person' | 'address' | 'network';

export interface Rate {
  of: Counted;
  most: number;
  seconds: number;
}

export interface Limit {
  rates: readonly Rate[];
  /** Addresses of other sites in the whole text. */
  links: number;
  /** Between the form being shown and being sent, for somebody who did not sign in. */
  seconds: number;
  /** From which likeness, 0 to 1, a text is the same as one sent on another record. */
  alike: number;
  /** On how many other records nearly the same text stops one, within a week: by the same sender, and by anybody. */
  repeats: { own: number; all: number };
}

export const LIMITS: Readonly<Record<Act, Limit>> = {
  proposal: {
    rates: [
      { of: 'address', most: 10, seconds: DAY },
      { of: 'person', most: 60, seconds: HOUR },
      { of: 'person', most: 300, seconds: DAY },
      { of: 'network', most: 60, seconds: HOUR },
    ],
    links: 25,
    seconds: 3,
    alike: 0.6,
    repeats: { own: 3, all: 6 },
  },
  remark: {
    rates: [
      { of: 'address', most: 5, seconds: DAY },
      { of: 'person', most: 20, seconds: HOUR },
      { of: 'person', most: 60, seconds: DAY },
      { of: 'network', most: 30, seconds: HOUR },
    ],
    links: 2,
    seconds: 3,
    alike: 0.5,
    repeats: { own: 1, all: 4 },
  },
  // Whoever asks signed in; the same few words may be said of several records that one person looks after.
  claim: {
    rates: [
      { of: 'person', most: 10, seconds: HOUR },
      { of: 'person', most: 30, seconds: DAY },
      { of: 'network', most: 30, seconds: HOUR },
    ],
    links: 5,
    seconds: 0,
    alike: 0.6,
    repeats: { own: 30, all: 60 },
  },
  // Asked once for a decision; no sanction stops it.
  appeal: {
    rates: [
      { of: 'address', most: 5, seconds: DAY },
      { of: 'person', most: 10, seconds: DAY },
      { of: 'network', most: 30, seconds: HOUR },
    ],
    links: 10,
    seconds: 0,
    alike: 0.6,
    repeats: { own: 10, all: 20 },
  },
  // Between the author of a proposal and those who decide on it.
  message: {
    rates: [
      { of: 'address', most: 20, seconds: DAY },
      { of: 'person', most: 60, seconds: HOUR },
      { of: 'person', most: 200, seconds: DAY },
      { of: 'network', most: 60, seconds: HOUR },
    ],
    links: 10,
    seconds: 0,
    alike: 0.6,
    repeats: { own: 10, all: 20 },
  },
  // Notices, messages, questions, answers, transfers: people who speak to each other write more than they report.
  peer: {
    rates: [
      { of: 'address', most: 20, seconds: DAY },
      { of: 'person', most: 30, seconds: HOUR },
      { of: 'person', most: 100, seconds: DAY },
      { of: 'network', most: 90, seconds: HOUR },
    ],
    links: 8,
    seconds: 3,
    alike: 0.7,
    repeats: { own: 4, all: 12 },
  },
  report: {
    rates: [
      { of: 'address', most: 5, seconds: DAY },
      { of: 'person', most: 10, seconds: HOUR },
      { of: 'person', most: 20, seconds: DAY },
      { of: 'network', most: 30, seconds: HOUR },
    ],
    links: 5,
    seconds: 3,
    alike: 0.9,
    repeats: { own: 10, all: 30 },
  },
};

/** A form that was opened longer ago is shown again, with all that was typed. */
export const FORM_SECONDS = 2 * DAY;

/** How far back a text is compared with others. */
export const REPEATED_SECONDS = 7 * DAY;

/** How many remarks of somebody were published before the next ones are shown at once. */
export const TRUSTED_AFTER = 2;
