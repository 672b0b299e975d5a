/**
 * Which programmes reach a collective. The territory alone decides whether one reaches the place, and it is the
 * programme's own, never its operator's. Stage, model, legal form and facilitation are told beside it, for and
 * against, and order the list; they remove nothing. Conditions written in free words are never guessed: they are to
 * be checked, and come after those that have none. A programme that does not reach the place is kept apart with why.
 * (Peers, pains 2, 3, 7 and 20; mission, principle 2.)
 */
import { FRANCE, kindOf, type TerritoryId, type TerritoryKind } from '../../../kernel/territory.ts';
import type { Programme } from '../../programmes/public.ts';
import type { Truth } from './condition.ts';
import type { Facts } from './facts.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { type Openness, type Standing, standingOf } from './standing.ts';

/** A programme and the path of its page. */
export interface Offer {
  path: string;
  document: Programme;
}

/** How territories lie to the place of a collective. */
export interface Ground {
  /** It is the place, or contains all of it. */
  covers(territory: TerritoryId): boolean;
  /** It shares some ground with the place. */
  touches(territory: TerritoryId): boolean;
}

/** `part`: it covers some of the place, not all of it. `unknown`: its territory or the place is not known. */
export interface Cover {
  truth: Truth | 'part';
  /** The territory of the programme that decides; null when none does. */
  by: TerritoryId | null;
}

export interface Match {
  offer: Offer;
  standing: Standing;
  cover: Cover;
  reasons: readonly Reason[];
}

export interface Reach {
  /** Those that reach the place, wholly or in part, or may do: open ones first. */
  reached: readonly Match[];
  /** Those whose territory lies elsewhere. */
  apart: readonly Match[];
}

const ORDER: Record<Openness, number> = { closes_soon: 0, open: 1, opens_later: 2, unknown: 3, closed: 4 };
const COVER_ORDER: Record<Cover['truth'], number> = { yes: 0, part: 1, unknown: 2, no: 3 };
/** Programmes nearer to the place come first. */
const NEARNESS: Record<TerritoryKind, number> = {
  commune: 0,
  epci: 1,
  perimetre: 2,
  departement: 3,
  region: 4,
  pays: 5,
};
const NOWHERE = 6;
const ALPHABETICAL = new Intl.Collator('fr');

/** How a programme's territories cover a place; `null`: not known. The nearest one that covers it is the reason. */
export function coverOf(territories: readonly TerritoryId[], ground: Ground | null): Cover {
  if (ground === null)
    return territories.includes(FRANCE) ? { truth: 'yes', by: FRANCE } : { truth: 'unknown', by: null };
  if (territories.length === 0) return { truth: 'unknown', by: null };
  const near = territories.toSorted((a, b) => NEARNESS[kindOf(a)] - NEARNESS[kindOf(b)]);
  const whole = near.find((each) => ground.covers(each));
  if (whole) return { truth: 'yes', by: whole };
  const part = near.find((each) => ground.touches(each));
  return part ? { truth: 'part', by: part } : { truth: 'no', by: near[0] ?? null };
}

/**
 * What orders two matches, the weightiest first. Smaller is better. While no place is known, a local programme comes
 * after every national one, open or not: it would most often be somebody else's.
 */
function rankOf({ standing, cover, reasons, offer }: Match, placed: boolean): readonly number[] {
  const against = reasons.filter(({ truth, code }) => truth === 'no' && code !== 'facilitation_not_covered');
  return [
    !placed && cover.truth === 'unknown' ? 1 : 0,
    ORDER[standing.openness],
    against.length,
    COVER_ORDER[cover.truth],
    reasons.filter(({ truth }) => truth === 'yes').length * -1,
    offer.document.conditions ? 1 : 0,
    standing.because === 'permanent' ? 0 : 1,
    cover.by ? NEARNESS[kindOf(cover.by)] : NOWHERE,
    offer.document.coversFacilitation ? 0 : 1,
  ];
}

function inOrder(matches: readonly Match[], placed: boolean): Match[] {
  const ranked = matches.map((match) => ({
    match,
    rank: rankOf(match, placed),
    name: match.offer.document.name,
  }));
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((rank, index) => rank !== b.rank[index]);
    return at < 0 ? ALPHABETICAL.compare(a.name, b.name) : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
  });
  return ranked.map(({ match }) => match);
}

/** Sorts programmes by whether they reach the place on `today` (a day as `2026-11-22`), each with why. */
export function reach(offers: readonly Offer[], facts: Facts, ground: Ground | null, today: string): Reach {
  const matches = inOrder(
    offers.map((offer) => ({
      offer,
      standing: standingOf(offer.document, today),
      cover: coverOf(offer.document.territories, ground),
      reasons: reasonsFor(offer.document, facts),
    })),
    ground !== null,
  );
  return {
    reached: matches.filter(({ cover }) => cover.truth !== 'no'),
    apart: matches.filter(({ cover }) => cover.truth === 'no'),
  };
}
