/** A collective's situation: the facts that the rules read, where it acts, and its common work in words. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Facts } from './facts.ts';

export interface Situation {
  facts: Facts;
  /** Empty: not known. */
  places: readonly TerritoryId[];
  /** Kept as written, and never a fact of the rules. Null: not known. */
  work: string | null;
}
