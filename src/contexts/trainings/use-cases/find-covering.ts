/** The trainings of the register that lead to what somebody lacks. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Discovery } from '../../discovery/public.ts';
import { cardsOf } from '../../records/public.ts';
import { covering, type Distance, type Match, type Wanted } from '../domain/covering.ts';
import type { TrainingCard } from '../domain/kind.ts';

export interface CoveringNeeds {
  db: Database;
  discovery: Discovery;
}

/** More are read from the list, whose address is shown. */
const SHOWN = 5;

/** The best first, and how many there are. At most one query, none when nothing bears these competences. */
export async function findCovering(
  { db, discovery }: CoveringNeeds,
  wanted: readonly Wanted[],
  distance?: Distance,
): Promise<{ matches: Match[]; total: number }> {
  const today = discovery.date;
  const shelf = discovery.shelf('training');
  const ordinals = new Set<number>();
  for (const { competence } of wanted)
    for (const position of shelf.bearing(`competence:${competence}`))
      if (shelf.all.has(position)) ordinals.add(shelf.at(position).ordinal);
  if (ordinals.size === 0) return { matches: [], total: 0 };
  const cards = await cardsOf(db, [...ordinals]);
  const all = covering(
    wanted,
    // The register keeps what `kind.ts` projected: the card is that very shape.
    cards.map(({ ordinal, slug, name, card }) => ({
      ...{ ordinal, slug, name },
      card: card as unknown as TrainingCard,
    })),
    today,
    distance,
  );
  return { matches: all.slice(0, SHOWN), total: all.length };
}
