/** Whose business a record is: its own stewards', and that of whoever moderates a territory that holds one of its. */
import { parseTerritoryId } from '../../../kernel/territory.ts';
import type { Document } from '../../records/public.ts';
import type { Ground } from '../policy.ts';
import type { ContributionNeeds } from './needs.ts';

export function groundOf(
  { around }: Pick<ContributionNeeds, 'around'>,
  recordId: string | null,
  document: Document,
): Ground {
  const own = Array.isArray(document.territories) ? document.territories : [];
  const territories = own.flatMap((text) => {
    const id = typeof text === 'string' ? parseTerritoryId(text) : null;
    return id ? [...around.holding(id)] : [];
  });
  return { recordId, territories: [...new Set(territories)] };
}
