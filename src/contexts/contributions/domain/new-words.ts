/** What a change says that the record did not: its texts, one by one. */
import type { Change, Json } from '../../records/public.ts';

export function newWords(changes: readonly Change[]): string[] {
  return changes.flatMap(({ from, to }) => {
    const before = new Set(textsIn(from));
    return textsIn(to).filter((text) => !before.has(text));
  });
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
