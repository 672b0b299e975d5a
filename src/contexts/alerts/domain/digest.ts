/**
 * A digest says what is new of a subject since the last one, and why each thing is there. Nothing new, no letter.
 * What a subject is, and what is new of it, is the business of its source: a list here, a diagnosis elsewhere.
 */
import type { Locale } from '../../../kernel/locale.ts';

/** What a source wrote down of what was told; JSON, read by itself alone. */
export type Memory = { readonly [key: string]: unknown };

export const GROUPS = ['new', 'closing', 'changed'] as const;
export type DigestGroup = (typeof GROUPS)[number];

export interface DigestItem {
  group: DigestGroup;
  name: string;
  /** Path of its page, without the language. */
  path: string;
  summary: string;
  /** Why it is there, in the language of the alert. */
  why: string;
}

/** How many items a letter tells one by one; the rest is counted, and one link away. */
export const MOST_ITEMS = 40;

export interface Look {
  /** At most `MOST_ITEMS`. */
  items: readonly DigestItem[];
  /** How many more there are. */
  more: number;
  /** What the next look begins from, once these items were told. */
  memory: Memory;
  /** What is followed is no more: the alert ends, without a letter, and its address goes with it. */
  ended?: boolean;
}

export interface Source {
  kind: string;
  /** The one form of a subject's many writings; null for what is no subject of this source, or no longer. */
  canonical(text: string): string | null;
  /** What is followed, in words. */
  title(text: string, locale: Locale): string;
  /** Path and query of the page that shows what is followed, without the language. */
  path(text: string): string;
  /** Whether there is such a subject, for those that may end; without it, whatever has a canonical form is there. */
  stands?(text: string, at: Date): Promise<boolean>;
  /** `memory` null is the first look: all that is there is known from then on, and only what comes soon is told later. */
  look(text: string, memory: Memory | null, locale: Locale, at: Date): Promise<Look>;
}

export type Sources = ReadonlyMap<string, Source>;
