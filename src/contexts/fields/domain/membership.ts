/**
 * Whose records a network's fields are for, and how that is known. Three words are heard: the record's own (it names the
 * network where its schema has a place for it), the network's (its stewards list a record, or set one aside), and that
 * of those who look after the record (who may say no). For a territory, a record that stands in it is a member.
 * Membership that a record claims alone lets its fields be filled; it never opens what other members keep among them.
 */
import type { FieldKind } from './definition.ts';

/** The relations by which a record says of itself that it is part of a network. */
export const SAYS_SO: Readonly<Record<FieldKind, readonly string[]>> = {
  organisation: ['network'],
  cooperation: ['facilitator', 'bearer'],
  programme: ['operator'],
};

export interface Words {
  /** The record names the network so. */
  said: boolean;
  /** The record stands in the territory. */
  inside: boolean;
  /** The network: yes, no, or not a word. */
  listed: boolean | null;
  /** Those who look after the record refuse. */
  declined: boolean;
}

/** `both`: the record and the network say so. */
export const WAYS = ['both', 'listed', 'said', 'inside'] as const;
export type Way = (typeof WAYS)[number];

/** How a record is a member; null when it is none. */
export function wayOf({ said, inside, listed, declined }: Words): Way | null {
  if (declined || listed === false) return null;
  if (listed) return said ? 'both' : 'listed';
  if (said) return 'said';
  return inside ? 'inside' : null;
}

/** Whether the network itself vouches for it: only then do its stewards read what members keep among them. */
export const isConfirmed = (way: Way | null): boolean => way === 'both' || way === 'listed';
