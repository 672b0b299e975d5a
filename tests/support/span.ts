/** What combinations of known figures give back: linear algebra over vectors of 0 and 1, modulo a prime. */
const PRIME = 1_000_003;
const times = (a: number, b: number): number => (a * b) % PRIME; // both under 2^20: exact
function inverse(value: number): number {
  let [result, power, left] = [1, value % PRIME, PRIME - 2];
  while (left > 0) {
    if (left % 2 === 1) result = times(result, power);
    power = times(power, power);
    left = Math.floor(left / 2);
  }
  return result;
}

/** Rows reduced, each with its leading place. */
export class KnownSpan {
  readonly rows: { lead: number; row: Int32Array }[] = [];
  add(vector: Uint8Array): void {
    const row = this.reduce(vector);
    const lead = row.findIndex((each) => each !== 0);
    if (lead < 0) return;
    const by = inverse(row[lead] ?? 1);
    for (let at = lead; at < row.length; at++) row[at] = times(row[at] ?? 0, by);
    this.rows.push({ lead, row });
    this.rows.sort((a, b) => a.lead - b.lead);
  }
  has = (vector: Uint8Array): boolean => this.reduce(vector).every((each) => each === 0);
  private reduce(vector: Uint8Array): Int32Array {
    const row = Int32Array.from(vector);
    for (const { lead, row: above } of this.rows) {
      const by = row[lead] ?? 0;
      if (by === 0) continue;
      for (let at = lead; at < row.length; at++)
        if (above[at] !== 0) row[at] = ((row[at] ?? 0) + PRIME - times(by, above[at] ?? 0)) % PRIME;
    }
    return row;
  }
}
