/** Who supports cooperations in a place. Two queries at most: who runs the programmes, and the cards. */
import { FRANCE, type TerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Around, Discovery } from '../../discovery/public.ts';
import { ORGANISATION } from '../../organisations/public.ts';
import { type ProgrammeIndex, standingOf } from '../../programmes/public.ts';
import { type Card, cardsOf, ordinalsOf } from '../../records/public.ts';
import {
  isSpecific,
  type Operated,
  type Serving,
  type Supporter,
  supportersFor,
} from '../domain/supporters-for.ts';

export interface FoundSupporter extends Supporter {
  card: Card;
  path: string;
}

export interface FoundSupporters {
  shown: readonly FoundSupporter[];
  /** All of the directory that support or federate in the place: the list, and how many it holds. */
  all: { count: number; path: string };
}

const SHOWN = 8;
const KINDS = ['supporter', 'network'];

export interface SupporterNeeds {
  db: Database;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  around: Around;
}

/** `place`: all of France when it is not known, where only national ones serve. */
export async function findSupporters(
  { db, discovery, programmes, around }: SupporterNeeds,
  place: TerritoryId | null,
  today: string,
): Promise<FoundSupporters> {
  const where = place ?? FRANCE;
  const shelf = discovery.shelf('organisation');
  const holding = around.holding(where);
  const operated = operatedIn(programmes, where, today);
  const ordinals = await ordinalsOf(db, [...operated.keys()]);
  const operates = new Map(
    [...operated].flatMap(([id, some]) => {
      const ordinal = ordinals.get(id);
      return ordinal === undefined ? [] : [[ordinal, some] as const];
    }),
  );
  const kinds = KINDS.map((kind) => shelf.bearing(`kind:${kind}`));
  const positions = new Set([
    ...[...shelf.standingIn(holding)].filter((position) => kinds.some((set) => set.has(position))),
    ...shelf.positionsOf(operates.keys()),
  ]);
  const candidates = [...positions].map((position): Serving => {
    const { ordinal, nameKey, territories } = shelf.at(position);
    return {
      ordinal,
      nameKey,
      holding: territories.filter((id) => holding.has(id)),
      operates: operates.get(ordinal) ?? [],
    };
  });
  const supporters = supportersFor(candidates, SHOWN);
  const cards = new Map(
    (
      await cardsOf(
        db,
        supporters.map(({ ordinal }) => ordinal),
      )
    ).map((card) => [card.ordinal, card]),
  );
  return {
    shown: supporters.flatMap((each) => {
      const card = cards.get(each.ordinal);
      return card ? [{ ...each, card, path: `${ORGANISATION.path}/${card.slug}` }] : [];
    }),
    all: directoryOf(discovery, place),
  };
}

/** Support programmes that cover the whole place and are not closed, by who runs them. */
function operatedIn(programmes: ProgrammeIndex, place: TerritoryId, today: string): Map<string, Operated[]> {
  const byOperator = new Map<string, Operated[]>();
  for (const { key, truth, by } of programmes.reaching(place)) {
    const offer = programmes.all().get(key);
    if (truth !== 'yes' || offer?.document.family !== 'support') continue;
    if (standingOf(offer.document, today).openness === 'closed') continue;
    const { name, types, operators } = offer.document;
    const one: Operated = { name, path: offer.path, specific: isSpecific(types), by };
    for (const { organisation } of operators) {
      if (organisation) byOperator.set(organisation, [...(byOperator.get(organisation) ?? []), one]);
    }
  }
  return byOperator;
}

function directoryOf(discovery: Discovery, place: TerritoryId | null): FoundSupporters['all'] {
  const query = new URLSearchParams(KINDS.map((kind) => ['type', kind]));
  if (place) query.set('territoire', place);
  const members = discovery.members({
    kind: 'organisation',
    territory: place,
    chosen: new Map([['kind', KINDS]]),
    sort: 'nom',
    page: 1,
  });
  return { count: members.size, path: `${ORGANISATION.path}?${query}` };
}
