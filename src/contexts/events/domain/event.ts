/**
 * A meeting where know-how passes: a learning visit, a workshop, a day of exchange. Seed 000 names learning visits
 * among what cooperations that follow a model need; seed 002, the wish for more exchange between peers.
 */
import type { Terms } from '../../../kernel/vocabulary.ts';

const terms = <const T extends Terms>(list: T): T => list;

export const EVENT_KINDS = terms({
  visit: { fr: 'Visite apprenante', en: 'Learning visit' },
  meeting: { fr: 'Rencontre', en: 'Meeting' },
  workshop: { fr: 'Atelier', en: 'Workshop' },
  training: { fr: 'Formation', en: 'Training' },
  online: { fr: 'Rencontre en ligne', en: 'Online meeting' },
  other: { fr: 'Autre', en: 'Other' },
});
export type EventKind = keyof typeof EVENT_KINDS;
export const KIND_CODES = Object.keys(EVENT_KINDS) as EventKind[];

export type EventState = 'published' | 'cancelled';

export interface EventContent {
  kind: EventKind;
  title: string;
  summary: string;
  programme: string;
  startsAt: Date;
  endsAt: Date;
  /** As `Europe/Paris`. */
  zone: string;
  allDay: boolean;
  place: string;
  territory: string | null;
  url: string | null;
  /** Null: as many as come. */
  seats: number | null;
  /** Whether people register here. */
  registers: boolean;
  account: string | null;
}

export interface Meeting extends EventContent {
  id: string;
  holder: { id: string; name: string; path: string } | null;
  author: string;
  state: EventState;
  reason: string | null;
  attended: number | null;
  /** The calendar that it was read from. */
  feed: string | null;
  createdAt: Date;
  changedAt: Date;
  sequence: number;
}

export const hostOf = ({ holder, author }: Pick<Meeting, 'holder' | 'author'>): string =>
  holder?.name ?? author;

/** Days after the end when what is known of those who came is erased. */
export const KEPT_DAYS = 90;
export const UNCONFIRMED_DAYS = 2;
/** Within a day, for one address. */
export const ASKED_A_DAY = 10;
/** How many letters the form sends for one registration. */
export const MOST_ASKS = 4;
/** How long before the beginning people are reminded. */
export const REMINDED_HOURS = 48;
