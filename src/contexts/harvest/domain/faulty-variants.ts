/**
 * Rows that say to be variants of a programme that is not there, or of themselves through others. They are refused,
 * and so are those that rest on them, until all that is left stands.
 */
export interface Variant {
  id: string;
  variantOf: string | null;
}
export type Fault = 'loop' | 'nothing';

/** `above`: what the register knows of the programmes that are not among the rows; undefined when they are not there. */
export function faultyVariants(
  rows: readonly Variant[],
  above: (id: string) => { variantOf: string | null } | undefined,
): Map<string, Fault> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const faults = new Map<string, Fault>();
  const settled = new Set<string>();
  for (const { id } of rows) {
    const path: string[] = [];
    let at: string | null = id;
    let fault: Fault | null = null;
    while (at !== null && !settled.has(at)) {
      const known = faults.get(at);
      if (known) fault = 'nothing';
      else if (path.includes(at)) fault = 'loop';
      if (fault) break;
      const found: { variantOf: string | null } | undefined = byId.get(at) ?? above(at);
      if (!found) {
        fault = 'nothing';
        break;
      }
      path.push(at);
      at = found.variantOf;
    }
    for (const each of path) {
      if (fault === null) settled.add(each);
      else faults.set(each, fault);
    }
  }
  return new Map([...faults].filter(([id]) => byId.has(id)));
}
