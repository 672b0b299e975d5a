/** Medians, percentiles and rounds. */

/** The value below which this part (0 to 1) of the values lie; NaN of nothing. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/**
 * Runs each measure once, then each again, and so on, so that what disturbs the machine for a while disturbs all.
 * Each is run once before, unmeasured.
 */
export async function rounds<Name extends string, Value>(
  measures: Readonly<Record<Name, (round: number) => Promise<Value>>>,
  count: number,
): Promise<Record<Name, Value[]>> {
  // The keys of the record are exactly those of the measures.
  const names = Object.keys(measures) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Value[]>;
  for (const name of names) await measures[name](0);
  for (let round = 1; round <= count; round++) {
    for (const name of names) results[name].push(await measures[name](round));
  }
  return results;
}
