/** Every rule of the house, over one tree. */
import { cycles, imports } from './imports.ts';
import { names, sizes } from './names.ts';
import { purity, sql, stores, tables } from './purity.ts';
import type { Finding, SourceFile } from './tree.ts';

export function judge(tree: readonly SourceFile[]): { refused: Finding[]; warned: Finding[] } {
  const { refused, warned } = sizes(tree);
  const rules = [names, imports, cycles, purity, sql, stores, tables];
  return { refused: [...rules.flatMap((rule) => rule(tree)), ...refused], warned };
}
