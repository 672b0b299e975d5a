/**
 * A custom perimeter: a pays, a former région, a massif, a mining basin. It is written only when a source establishes
 * its members; what is not established is listed in content/territories/UNRESOLVED.md and never guessed.
 */
import { z } from 'zod';
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';

const member = z.custom<TerritoryId>(
  (value) => typeof value === 'string' && parseTerritoryId(value) !== null,
  {
    error: 'territory',
  },
);

/** A file of content/territories; its name without `.json` is the perimeter's code. */
export const perimeterFile = z.strictObject({
  name: z.string().trim().min(2).max(120),
  members: z.array(member).min(1),
  note: z.string().min(1).max(600),
  sources: z.array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), title: z.string().min(1) })).min(1),
});

export interface Perimeter {
  readonly id: TerritoryId;
  readonly name: string;
  /** Communes, or territories that stand for their communes; a perimeter may name another. */
  readonly members: readonly TerritoryId[];
}
