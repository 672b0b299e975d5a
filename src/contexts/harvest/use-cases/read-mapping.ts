import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { type Mapping, mapping } from '../domain/mapping.ts';

/** A mapping by its path, or by the name of one that is shipped. Throws `UnreadableFile` with all that is wrong. */
export function readMapping(name: string, shipped: string): Mapping {
  const path = /^[a-z0-9-]+$/.test(name) ? join(shipped, `${name}.json`) : name;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UnreadableFile(
      `La correspondance ${name} ne peut pas être lue\u00a0: ${(error as Error).message}.`,
    );
  }
  const parsed = mapping.safeParse(content);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path: at, message }) => `  ${at.join('.')}\u00a0: ${message}`);
  throw new UnreadableFile(`La correspondance ${name} ne convient pas\u00a0:\n${problems.join('\n')}`);
}
