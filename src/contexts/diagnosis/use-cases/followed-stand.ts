/** A diagnosis that is followed, made again with the programmes of now. */
import { eachBit } from '../../../kernel/bits.ts';
import { parisDay } from '../../../kernel/day.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { MatchIndex, Matching } from '../../matching/public.ts';
import { type Offer, standingOf } from '../../programmes/public.ts';
import { type Change, changesAfter } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { KEPT_GROUPS, type KeptGroup, type Stand } from '../domain/news.ts';
import { placesAround } from '../domain/places-around.ts';
import { profileOf } from '../domain/profile.ts';
import { SHIPPED_RULES } from '../domain/shipped-levers.ts';
import { situationIn } from '../domain/situation-in.ts';
import type { StoredDiagnosis } from '../queries.ts';

export interface FollowNeeds {
  db: Database;
  territories: TerritoryIndex;
  matches: MatchIndex;
}

export interface Standings extends Stand {
  matching: Matching;
}

export function standNow(
  { territories, matches }: FollowNeeds,
  stored: StoredDiagnosis,
  at: Date,
): Standings {
  const day = parisDay(at);
  const { situation } = situationIn(SHIPPED_RULES, stored, (place) => territories.resolve(place));
  const { facts, places } = situation;
  const profile = profileOf(SHIPPED_RULES, facts, places, placesAround(territories));
  const matching = matches.match(profile, day);
  const groups = new Map<number, KeptGroup>();
  const closings = new Map<number, string>();
  for (const group of KEPT_GROUPS)
    eachBit(matching.groups[group], (position) => {
      const offer = matches.offerAt(position);
      if (!offer) return;
      groups.set(offer.ordinal, group);
      if (group !== 'open') return;
      const { openness, closes } = standingOf(offer.document, day);
      if (openness === 'closes_soon' && closes) closings.set(offer.ordinal, closes);
    });
  return { matching, groups, closings };
}

/** What was written of some programmes after an instant, by ordinal, oldest first. One query. */
export async function writtenAfter(
  { db, matches }: FollowNeeds,
  ordinals: Iterable<number>,
  since: Date,
): Promise<Map<number, { at: Date; changes: Change[] }[]>> {
  const offers = offersOf(matches, ordinals);
  const byId = new Map(offers.map(({ id, ordinal }) => [id, ordinal]));
  const written = new Map<number, { at: Date; changes: Change[] }[]>();
  for (const { recordId, at, changes } of await changesAfter(db, [...byId.keys()], since)) {
    const ordinal = byId.get(recordId);
    if (ordinal !== undefined) written.set(ordinal, [...(written.get(ordinal) ?? []), { at, changes }]);
  }
  return written;
}

export const offersOf = (matches: MatchIndex, ordinals: Iterable<number>): Offer[] =>
  [...ordinals].flatMap((ordinal) => {
    const position = matches.positionOf(ordinal);
    return (position !== undefined && matches.offerAt(position)) || [];
  });
