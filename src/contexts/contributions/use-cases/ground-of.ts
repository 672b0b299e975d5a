/** Whose business a record is: its own stewards', and that of whoever moderates a territory that holds one of its. */
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import type { Document } from '../../records/public.ts';
import type { Ground } from '../policy.ts';
import type { ContributionNeeds } from './needs.ts';

export function groundOf(
  { around }: Pick<ContributionNeeds, 'around'>,
  recordId: string | null,
  document: Document,
): Ground {
  const territories = placesOf(document).flatMap((id) => [...around.holding(id)]);
  return { recordId, territories: [...new Set(territories)] };
}

/** The territories that a document names. */
export const placesOf = ({ territories }: Document): TerritoryId[] =>
  (Array.isArray(territories) ? territories : []).flatMap((text) => {
    const id = typeof text === 'string' ? parseTerritoryId(text) : null;
    return id ? [id] : [];
  });
