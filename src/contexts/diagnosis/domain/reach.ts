/**
 * Which programmes reach a collective. The territory alone decides whether one reaches the place, and it is the
 * programme's own, never its operator's. Stage, model, legal form and facilitation are told beside it, for and
 * against, and order the list; they remove nothing. Conditions written in free words are never guessed: they are to
 * be checked, and come after those that have none. A programme that does not reach the place is kept apart with why.
 * (Peers, pains 2, 3, 7 and 20; mission, principle 2.)
 */

import type { Openness } from '../../../kernel/programme-terms.ts';
import { kindOf } from '../../../kernel/territory.ts';
import {
  type Cover,
  coverOf,
  type Ground,
  NEARNESS,
  type Offer,
  type Standing,
  standingOf,
} from '../../programmes/public.ts';
import type { Facts } from './facts.ts';
import { type Reason, reasonsFor } from './reasons.ts';

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

const ORDER: Record<Openness, number> = { closes_soon: 0, open: 1, opens_soon: 2, unknown: 3, closed: 4 };
const COVER_ORDER: Record<Cover['truth'], number> = { yes: 0, part: 1, unknown: 2, no: 3 };
const NOWHERE = 6;
const ALPHABETICAL = new Intl.Collator('fr');

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
    offer.document.functions.facilitation ? 0 : 1,
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
      cover: coverOf(offer.document, ground),
      reasons: reasonsFor(offer.document, facts),
    })),
    ground !== null,
  );
  return {
    reached: matches.filter(({ cover }) => cover.truth !== 'no'),
    apart: matches.filter(({ cover }) => cover.truth === 'no'),
  };
}
