/**
 * What journeys measured, left where the statements read it: nobody writes these figures by hand. Written only when
 * asked (MEASURES=write), so that a run of the tests changes no file; the pages say the day of the run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESSIBILITY, WEIGHTS } from '../../src/contexts/privacy/domain/measures.ts';
import { parisDay } from '../../src/kernel/day.ts';
import { PATHS } from '../../src/paths.ts';

const SCHEMAS = { accessibility: ACCESSIBILITY, weights: WEIGHTS };

/** Called once the whole journey ran; a page that was not measured must not be left out, so `expected` is told. */
export function leaveMeasures(
  name: keyof typeof SCHEMAS,
  { pages, expected, ...more }: { pages: readonly { name: string }[]; expected: number; tool?: string },
): void {
  if (process.env.MEASURES !== 'write' || pages.length !== expected) return;
  const measures = SCHEMAS[name].parse({ day: parisDay(new Date()), ...more, pages });
  mkdirSync(PATHS.measures, { recursive: true });
  writeFileSync(join(PATHS.measures, `${name}.json`), `${JSON.stringify(measures, null, 2)}\n`);
}
