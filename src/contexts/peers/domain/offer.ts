/**
 * Know-how offered, or asked for, by an organisation, a cooperation or a person. Seed 000: supporting cooperations rests
 * on shared experience and transfers of know-how; seed 002: 85 % of supporters want more exchange between peers.
 * An offer stands until a day that its author chose; nothing stands for ever.
 */
import { COMPETENCES, type Competence } from '../../../kernel/competences.ts';
import { dayAfter } from '../../../kernel/day.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { codes, STAGES, type Stage, type Terms, THEMES, type Theme } from '../../../kernel/vocabulary.ts';

const terms = <const T extends Terms>(list: T): T => list;

export const DIRECTIONS = ['offer', 'request'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const opposite = (direction: Direction): Direction => (direction === 'offer' ? 'request' : 'offer');

export const FORMS = terms({
  visit: { fr: 'Visite apprenante', en: 'Learning visit' },
  call: { fr: 'Échange à distance ou par téléphone', en: 'Call' },
  workshop: { fr: 'Atelier', en: 'Workshop' },
  mentoring: { fr: 'Suivi dans la durée', en: 'Mentoring' },
  shadowing: { fr: 'Immersion auprès d’une équipe', en: 'Shadowing' },
  training: { fr: 'Formation', en: 'Training' },
  tool: { fr: 'Outil partagé', en: 'Shared tool' },
});
export type Form = keyof typeof FORMS;

export const TERMS = terms({
  free: { fr: 'Gratuit', en: 'Free' },
  expenses: { fr: 'Frais remboursés', en: 'Expenses paid' },
  paid: { fr: 'Rémunéré', en: 'Paid' },
  time: { fr: 'Échange de temps', en: 'Exchange of time' },
});
export type Term = keyof typeof TERMS;

export const LANGUAGES = terms({
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
  es: { fr: 'Espagnol', en: 'Spanish' },
  de: { fr: 'Allemand', en: 'German' },
  it: { fr: 'Italien', en: 'Italian' },
  ar: { fr: 'Arabe', en: 'Arabic' },
  br: { fr: 'Breton', en: 'Breton' },
  oc: { fr: 'Occitan', en: 'Occitan' },
  eu: { fr: 'Basque', en: 'Basque' },
  fsl: { fr: 'Langue des signes française', en: 'French Sign Language' },
});
export type Language = keyof typeof LANGUAGES;

export const CODES = {
  competences: codes(COMPETENCES),
  themes: codes(THEMES),
  stages: codes(STAGES),
  forms: codes(FORMS),
  terms: codes(TERMS),
  languages: codes(LANGUAGES),
} as const;

export interface OfferContent {
  direction: Direction;
  title: string;
  summary: string;
  competences: readonly Competence[];
  themes: readonly Theme[];
  /** The stages that it is about; none: any. */
  stages: readonly Stage[];
  forms: readonly Form[];
  languages: readonly Language[];
  terms: readonly Term[];
  /** When, in words. */
  times: string;
  place: TerritoryId | null;
  remote: boolean;
}

/** The record in whose name an offer is made. */
export interface Holder {
  id: string;
  name: string;
  /** `/cooperations/phare` */
  path: string;
}

export interface Offer extends OfferContent {
  id: string;
  holder: Holder | null;
  /** How the person signs, when they speak in their own name. */
  author: string;
  createdAt: Date;
  changedAt: Date;
  /** The last day it stands, as `2026-11-22`. */
  expiresOn: string;
  closed: ClosedBecause | null;
}
export type ClosedBecause = 'done' | 'expired' | 'moderation';

/** Who stands behind it, in one name. */
export const nameOf = ({ holder, author }: Pick<Offer, 'holder' | 'author'>): string =>
  holder?.name ?? author;

export const isOpen = ({ closed, expiresOn }: Pick<Offer, 'closed' | 'expiresOn'>, day: string): boolean =>
  closed === null && expiresOn >= day;

/** How long an offer stands, in months. */
export const LASTS = ['1', '3', '6', '12'] as const;
export type Lasts = (typeof LASTS)[number];

export const expiryOf = (lasts: Lasts, day: string): string => {
  const end = new Date(`${day}T00:00:00Z`);
  const wanted = end.getUTCMonth() + Number(lasts);
  end.setUTCMonth(wanted);
  // The 31st of a month of thirty days: its last day, not the first of the next.
  if (end.getUTCMonth() !== wanted % 12) end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
};

/** How many days before its end the author is written to. */
export const REMINDED_BEFORE = 14;
export const remindedFrom = (day: string): string => dayAfter(day, REMINDED_BEFORE);
/** How many one person may have standing at a time. */
export const MOST_OPEN = 20;
