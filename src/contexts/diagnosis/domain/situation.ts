/** A collective's situation: the facts that the rules read, and where it acts. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Facts } from './facts.ts';

export interface Situation {
  facts: Facts;
  /** Null: not known. */
  place: TerritoryId | null;
}
