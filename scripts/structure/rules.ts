/** Every rule of the house, over one tree. */
import { imports } from './imports.ts';
import { names, sizes } from './names.ts';
import { formatters, purity, sql, stores, tables } from './purity.ts';
import { rings } from './rings.ts';
import type { Finding, SourceFile } from './tree.ts';

export function judge(tree: readonly SourceFile[]): { refused: Finding[]; warned: Finding[] } {
  const { refused, warned } = sizes(tree);
  const rules = [names, imports, rings, purity, formatters, sql, stores, tables];
  return { refused: [...rules.flatMap((rule) => rule(tree)), ...refused], warned };
}
