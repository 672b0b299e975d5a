/**
 * Every open offer in this process, with what its side lived through: lists, counts and matches ask no query. It
 * follows the public data: whoever writes an offer opens a new version of it (`nextDataVersion`).
 */
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { codes, MODELS, STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { type Follower, kilometres } from '../../discovery/public.ts';
import type { Document, Kinds } from '../../records/public.ts';
import { bestOf, type Lived, NOTHING_LIVED, type Stance } from '../domain/affinity.ts';
import { isOpen, type Offer } from '../domain/offer.ts';
import { allOpenOffers } from './offers.ts';

export type Spot = { lon: number; lat: number } | null;
interface Entry {
  offer: Offer;
  lived: Lived;
  /** Of the place of the offer; of its record when the offer has none. */
  spot: Spot;
}

export class OfferBook implements Follower {
  private readonly needs: {
    db: Database;
    kinds: Kinds;
    centre: (id: TerritoryId) => Spot;
    today: () => string;
  };
  private entries: readonly Entry[] = [];

  constructor(needs: OfferBook['needs']) {
    this.needs = needs;
  }

  async take(): Promise<void> {}

  async settle(): Promise<void> {
    const { db, kinds, centre } = this.needs;
    const all = await allOpenOffers(db, kinds);
    this.entries = all.map(({ offer, record }) => ({
      offer: publicPart(offer),
      lived: record ? livedBy(record.document) : NOTHING_LIVED,
      spot: offer.place ? centre(offer.place) : record ? spotOf(record, centre) : null,
    }));
  }

  /** Those that stand today, the latest first. */
  open(): Offer[] {
    return this.standing().map(({ offer }) => offer);
  }

  /** Those of a record. */
  of(recordId: string): Offer[] {
    return this.open().filter(({ holder }) => holder?.id === recordId);
  }

  find(id: string): Offer | undefined {
    return this.standing().find(({ offer }) => offer.id === id)?.offer;
  }

  /** What answers an offer, the best first, each with its reasons. None when it no longer stands. */
  answering(id: string) {
    const entry = this.standing().find(({ offer }) => offer.id === id);
    return entry ? this.best(stanceOf(entry), entry.offer) : [];
  }

  /** What answers a side that made no offer: a cooperation as its record tells it. */
  answeringStance(stance: Stance, recordId: string) {
    return this.best(stance, { holder: { id: recordId } });
  }

  private best(mine: Stance, { holder }: { holder: { id: string } | null }) {
    const others = this.standing().filter(
      ({ offer }) => holder === null || offer.holder === null || offer.holder.id !== holder.id,
    );
    return bestOf(mine, others, stanceOf, kilometres, this.needs.today()).map(({ other, affinity }) => ({
      offer: other.offer,
      affinity,
    }));
  }

  private standing(): readonly Entry[] {
    const day = this.needs.today();
    return this.entries.filter(({ offer }) => isOpen(offer, day));
  }
}

const stanceOf = ({ offer, lived, spot }: Entry): Stance => ({ ...offer, lived, spot });

/** Who wrote it stays in the database. */
function publicPart({
  personId: _,
  recordId: __,
  locale: ___,
  ...offer
}: Offer & { personId: string; recordId: unknown; locale: unknown }) {
  return offer;
}

const known = <T extends string>(list: readonly T[], values: unknown): T[] =>
  Array.isArray(values) ? list.filter((code) => values.includes(code)) : [];

/** What a record says of what it went through; organisations have themes only. */
export function livedBy(document: Document): Lived {
  const passages = Array.isArray(document.stages) ? document.stages : [];
  const stages = passages.flatMap((passage) => {
    const stage = typeof passage === 'object' && passage !== null && 'stage' in passage && passage.stage;
    return known(codes(STAGES), [stage]);
  });
  return {
    stages,
    models: known(codes(MODELS), document.models),
    themes: known(codes(THEMES), document.themes),
  };
}

export function spotOf(
  { lon, lat, document }: { lon: number | null; lat: number | null; document: Document },
  centre: (id: TerritoryId) => Spot,
): Spot {
  if (lon !== null && lat !== null) return { lon, lat };
  const [first] = Array.isArray(document.territories) ? document.territories : [];
  const id = typeof first === 'string' ? parseTerritoryId(first) : null;
  return id && centre(id);
}
