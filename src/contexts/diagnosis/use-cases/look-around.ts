/** What stands around a diagnosis: offers and works for each need, peers, supporters, what changed. Eight queries at most. */
import { parisDay } from '../../../kernel/day.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import type { ProgrammeIndex } from '../../programmes/public.ts';
import type { OfferChange } from '../domain/changes-since.ts';
import { codeIn } from '../domain/codes-in.ts';
import type { Facts } from '../domain/facts.ts';
import { establishedNeeds, type Verdict } from '../domain/needs.ts';
import { countOffers, type OffersHere } from './count-offers.ts';
import { type FoundPeer, findPeers, type PeerNeeds } from './find-peers.ts';
import type { FoundReading, Library } from './find-resources.ts';
import { type FoundSupporters, findSupporters, type SupporterNeeds } from './find-supporters.ts';
import { tellChanges } from './tell-changes.ts';

export interface Surroundings {
  offers: ReadonlyMap<string, readonly OffersHere[]>;
  readings: ReadonlyMap<string, readonly FoundReading[]>;
  peers: readonly FoundPeer[];
  supporters: FoundSupporters;
  changes: { since: Date; told: readonly OfferChange[] };
}

export type SurroundingsNeeds = PeerNeeds & SupporterNeeds & { programmes: ProgrammeIndex; library: Library };

export interface Asked {
  facts: Facts;
  places: readonly TerritoryId[];
  verdicts: readonly Verdict[];
  /** When the result was last read, as far as its holder said. */
  since: Date;
  now: Date;
}

export async function lookAround(needs: SurroundingsNeeds, asked: Asked): Promise<Surroundings> {
  const { facts, places, verdicts, since, now } = asked;
  const established = establishedNeeds(verdicts);
  const stage = codeIn(STAGES, facts.stage);
  const [readings, peers, supporters, told] = await Promise.all([
    needs.library.for(established, facts),
    findPeers(needs, facts, places),
    findSupporters(needs, places[0] ?? null, parisDay(now)),
    tellChanges(needs, places, since, now),
  ]);
  return {
    offers: countOffers(needs.discovery, established, { places, stage }),
    readings,
    peers,
    supporters,
    changes: { since, told },
  };
}
