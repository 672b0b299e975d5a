/** Reads the results that the journeys left with the software; what is missing is missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ACCESSIBILITY, type Measures, WEIGHTS } from '../domain/measures.ts';

/** `folder`: where `accessibility.json` and `weights.json` stand. Throws on a file that is not what it should be. */
export const readMeasures = (folder: string): Measures => ({
  accessibility: read(folder, 'accessibility.json', ACCESSIBILITY),
  weights: read(folder, 'weights.json', WEIGHTS),
});

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
