/**
 * A processing of personal data, as a context declares it beside its tables: what for, on what ground, for how long.
 * The public register, the nightly erasure, “my data” and the erasure of an account are all made from these
 * declarations and from nothing else (RGPD, articles 5, 15, 17 and 30).
 */
import type { Locale } from './locale.ts';

export type Said = Readonly<Record<Locale, string>>;

/** Article 6. */
export const BASES = ['consent', 'contract', 'legal_obligation', 'legitimate_interest'] as const;
export type Basis = (typeof BASES)[number];

/** What goes by itself once its time is over. */
export interface RetentionRule {
  /** Unique: `alerts.unconfirmed`. */
  code: string;
  /** As people read it, in a sentence. */
  told: Said;
  table: string;
  /** The column of the instant that is counted from; rows without one stay. */
  from: string;
  /** 0: that instant is the end itself. */
  days: number;
  /** Only rows that hold one of these values. */
  only?: { column: string; values: readonly string[] };
  /** Only rows where this column is empty. */
  unless?: string;
  /** The columns that are emptied; without it the whole row goes. */
  empty?: readonly string[];
}

/** How a row is known to be a person's: by identifier, by address, or by a text that bears one of them. */
export interface Belonging {
  column: string;
  holds: 'person' | 'person_subject' | 'address' | 'text_with_address';
}

/** What happens to the rows of a person who leaves. `follows`: they go with a row of another table. */
export type Erasure = 'row' | 'follows' | 'kept' | { sign: string; empty: readonly string[] };

export interface PersonalTable {
  table: string;
  title: Said;
  of: readonly Belonging[];
  /** What a person is given of their own rows. */
  shown: readonly string[];
  /** What bears on a person and is shown to nobody: secrets, hashes, what is about another person. */
  sealed: readonly string[];
  erasure: Erasure;
}

export interface Processing {
  code: string;
  title: Said;
  purpose: Said;
  basis: Basis;
  people: Said;
  data: Said;
  recipients: Said;
  tables: readonly PersonalTable[];
  retention: readonly RetentionRule[];
  /** What is kept without an end, and why. */
  kept?: Said;
}
