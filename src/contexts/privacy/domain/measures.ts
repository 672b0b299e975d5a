/**
 * What the tests of the software measured: accessibility faults and weights of each kind of page. The journeys write
 * it (tests/support/measures.ts); a page shows it and adds nothing.
 */
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const name = z.string().regex(/^[a-z0-9-]+$/);
const count = z.number().int().nonnegative();

export const ACCESSIBILITY = z.strictObject({
  day,
  tool: z.string(),
  pages: z.array(z.strictObject({ name, looks: count, violations: count })).min(1),
});
export const WEIGHTS = z.strictObject({
  day,
  pages: z.array(z.strictObject({ name, bytes: count, scripts: count, requests: count })).min(1),
});

export type Accessibility = z.output<typeof ACCESSIBILITY>;
export type Weights = z.output<typeof WEIGHTS>;

/** Null: this copy of the software holds no result. */
export interface Measures {
  accessibility: Accessibility | null;
  weights: Weights | null;
}
