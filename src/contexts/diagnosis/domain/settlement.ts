/**
 * What kind of territory one acts on, by the inhabitants of its intercommunality: a village near a city and one far
 * from any do not live alike, whatever their own size. The steps are those of French law: 15,000 inhabitants to make a
 * community of communes, 50,000 for a community of agglomeration, 250,000 for an urban community (CGCT, articles
 * L. 5210-1-1, L. 5216-1 and L. 5215-1). A county or a region is of no such kind.
 */
export const SETTLEMENTS = ['under_15000', 'under_50000', 'under_250000', 'large'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

const STEPS = [15_000, 50_000, 250_000] as const;

/** Of the inhabitants of an intercommunality; null when they are not known. */
export function settlementOf(inhabitants: number | null): Settlement | null {
  if (inhabitants === null) return null;
  const step = STEPS.findIndex((most) => inhabitants < most);
  return SETTLEMENTS[step < 0 ? STEPS.length : step] ?? null;
}
