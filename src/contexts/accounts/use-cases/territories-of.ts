/** The territories of a record, and all those that hold them: whose moderators it concerns. */
import { parseTerritoryId } from '../../../kernel/territory.ts';
import type { Around } from '../../discovery/public.ts';
import type { Document } from '../../records/public.ts';

export function territoriesOf({ around }: { around: Around }, document: Document): string[] {
  const own = Array.isArray(document.territories) ? document.territories : [];
  const all = own.flatMap((text) => {
    const id = typeof text === 'string' ? parseTerritoryId(text) : null;
    return id ? [...around.holding(id)] : [];
  });
  return [...new Set(all)];
}
