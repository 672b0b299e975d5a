/**
 * Records that may be the one about to be added: the same number, the same site, or nearly the same name, more surely
 * when both stand in the same place. Two queries.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { cardsOf, type Document, type RecordKind, recordsSharing } from '../../records/public.ts';
import { LIKELY } from '../domain/likeness.ts';
import { marksOf } from '../domain/marks.ts';
import type { ContributionNeeds } from './needs.ts';

export interface Double {
  id: string;
  /** False for a copy of another instance's record. */
  atHome: boolean;
  name: string;
  summary: string;
  path: string;
  territories: readonly TerritoryId[];
  because: 'number' | 'site' | 'name';
}

const MOST = 5;
/** Looked at more closely: the place may tell. */
const MOST_COMPARED = 15;

export async function findDoubles(
  { db, names, kinds, around }: Pick<ContributionNeeds, 'db' | 'names' | 'kinds' | 'around'>,
  kind: RecordKind,
  document: Document,
  places: readonly TerritoryId[],
): Promise<Double[]> {
  const alike = new Map(
    names
      .alike(kind, String(document.name ?? ''), MOST_COMPARED)
      .map(({ ordinal, likeness }) => [ordinal, likeness]),
  );
  const shared = await recordsSharing(db, kind, marksOf(document));
  const because = new Map(
    shared.map(({ ordinal, number }) => [ordinal, number ? 'number' : 'site'] as const),
  );
  const cards = await cardsOf(db, [...new Set([...because.keys(), ...alike.keys()])]);
  const held = new Set(places.flatMap((place) => [...around.holding(place)]));
  const near = (territories: readonly TerritoryId[]) =>
    territories.some(
      (id) => id !== 'pays-FR' && (held.has(id) || places.some((place) => around.holding(id).has(place))),
    );
  return cards
    .filter(
      ({ ordinal, territories }) =>
        because.has(ordinal) || (alike.get(ordinal) ?? 0) >= LIKELY || near(territories),
    )
    .slice(0, MOST)
    .map(({ id, home, ordinal, name, summary, slug, territories }) => ({
      id,
      atHome: home === null,
      name,
      summary,
      path: `${kinds[kind].path}/${slug}`,
      territories,
      because: because.get(ordinal) ?? 'name',
    }));
}
