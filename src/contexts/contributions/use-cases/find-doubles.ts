/**
 * Records that may be the one about to be added: the same number, the same site, or nearly the same name, more surely
 * when both stand in the same place. Two queries.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import {
  type Card,
  cardsOf,
  type Document,
  type RecordKind,
  recordsBearing,
  recordsSharing,
} from '../../records/public.ts';
import { LIKELY } from '../domain/likeness.ts';
import { marksOf } from '../domain/marks.ts';
import { placesOf } from './ground-of.ts';
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
  return likely({ kinds, around }, { kind, cards, because, alike, places });
}

/** The same for many at once, as an import brings them. Two queries. */
export async function findDoublesOfEach(
  needs: Pick<ContributionNeeds, 'db' | 'names' | 'kinds' | 'around'>,
  kind: RecordKind,
  documents: readonly Document[],
): Promise<Double[][]> {
  const { db, names } = needs;
  const marks = documents.map(marksOf);
  const hosts = new Map<string, number>();
  for (const host of marks.flatMap((each) => each.hosts)) hosts.set(host, (hosts.get(host) ?? 0) + 1);
  // A site that many rows share is that of whoever made the file.
  const own = (host: string) => (hosts.get(host) ?? 0) < MANY_ROWS;
  const bearing = await recordsBearing(db, kind, {
    sirens: marks.flatMap(({ siren }) => siren ?? []),
    rnas: marks.flatMap(({ rna }) => rna ?? []),
    hosts: [...hosts.keys()].filter(own),
  });
  const alike = documents.map(({ name }) =>
    names
      .alike(kind, String(name ?? ''), MOST_COMPARED)
      .map((each) => [each.ordinal, each.likeness] as const),
  );
  const wanted = new Set([
    ...bearing.map(({ ordinal }) => ordinal),
    ...alike.flat().map(([ordinal]) => ordinal),
  ]);
  const byOrdinal = new Map((await cardsOf(db, [...wanted])).map((card) => [card.ordinal, card]));
  return documents.map((document, at) => {
    const mark = marks[at] ?? { siren: null, rna: null, hosts: [] };
    const because = new Map<number, 'number' | 'site'>();
    for (const { ordinal, siren, rna, hosts: known } of bearing) {
      if ((siren !== null && siren === mark.siren) || (rna !== null && rna === mark.rna))
        because.set(ordinal, 'number');
      else if (mark.hosts.some((host) => own(host) && known.includes(host))) because.set(ordinal, 'site');
    }
    const near = new Map(alike[at] ?? []);
    const cards = [...new Set([...because.keys(), ...near.keys()])].flatMap(
      (ordinal) => byOrdinal.get(ordinal) ?? [],
    );
    return likely(needs, { kind, cards, because, alike: near, places: placesOf(document) });
  });
}

const MANY_ROWS = 5;

interface Compared {
  kind: RecordKind;
  cards: readonly Card[];
  because: ReadonlyMap<number, 'number' | 'site'>;
  alike: ReadonlyMap<number, number>;
  places: readonly TerritoryId[];
}

function likely(
  { kinds, around }: Pick<ContributionNeeds, 'kinds' | 'around'>,
  { kind, cards, because, alike, places }: Compared,
): Double[] {
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
