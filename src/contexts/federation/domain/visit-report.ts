/** What a visit did: counts, and the first records that were refused. */
export interface VisitReport {
  pages: number;
  created: number;
  changed: number;
  unchanged: number;
  /** At home here too: the catalogue that instances share. */
  already: number;
  outside: number;
  gone: number;
  merged: number;
  refused: number;
  /** Fields of a later version of the program, left out. */
  dropped: number;
  /** Records that name some which are not here. */
  partial: number;
  /** Records that say more since those they name came. */
  completed: number;
  examples: { url: string; why: string }[];
  /** Whether all was read; otherwise the next visit goes on. */
  finished: boolean;
  /** Whether all that home still has was gone through. */
  checked: boolean;
}

export const MOST_EXAMPLES = 20;

export const noVisit = (): VisitReport => ({
  ...{ pages: 0, created: 0, changed: 0, unchanged: 0, already: 0, outside: 0, gone: 0, merged: 0 },
  ...{ refused: 0, dropped: 0, partial: 0, completed: 0, examples: [], finished: false, checked: false },
});

export function refuse(report: VisitReport, url: string, why: string): void {
  report.refused++;
  if (report.examples.length < MOST_EXAMPLES) report.examples.push({ url: url.slice(0, 300), why });
}
