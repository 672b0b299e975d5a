/**
 * Every programme in memory, parsed, with what reaches a place. It follows the index of records: after a change, only
 * the programmes that changed are read again. What did not change stays the same object, so that whoever computed
 * something from it can tell.
 */
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import type { Around, Follower } from '../discovery/public.ts';
import { documentsOf, type IndexRow } from '../records/public.ts';
import { PROGRAMME } from './domain/kind.ts';
import type { Offer } from './domain/offer.ts';
import { programme } from './domain/programme.ts';
import { ReachIndex, type Reaching } from './domain/reach-index.ts';

export class ProgrammeIndex implements Follower {
  private readonly db: Database;
  private readonly around: Around;
  private readonly offers = new Map<number, Offer>();
  private readonly reach = new ReachIndex();

  constructor({ db, around }: { db: Database; around: Around }) {
    this.db = db;
    this.around = around;
  }

  /** All programmes by ordinal. */
  all(): ReadonlyMap<number, Offer> {
    return this.offers;
  }

  /** Everything that reaches a place, the nearest scale first. */
  reaching(place: TerritoryId): Reaching[] {
    return this.reach.reaching({
      holding: this.around.holding(place),
      overlapping: this.around.overlapping(place),
    });
  }

  /** Those whose territory nobody told. */
  withoutTerritory(): ReadonlySet<number> {
    return this.reach.withoutTerritory;
  }

  /** Reads again the programmes among these rows: one query for every 500. */
  async take(rows: readonly IndexRow[]): Promise<void> {
    for (const { ordinal } of rows.filter(({ kind, merged }) => kind === 'programme' && merged)) {
      this.offers.delete(ordinal);
      this.reach.remove(ordinal);
    }
    const ordinals = rows
      .filter(({ kind, merged }) => kind === 'programme' && !merged)
      .map(({ ordinal }) => ordinal);
    for await (const batch of documentsOf(this.db, ordinals)) {
      for (const { ordinal, id, slug, document, createdAt } of batch) {
        const path = `${PROGRAMME.path}/${slug}`;
        const offer: Offer = { ordinal, id, path, createdAt, document: programme.parse(document) };
        this.offers.set(ordinal, offer);
        this.reach.put(ordinal, offer.document);
      }
    }
  }
}
