/**
 * Every programme in memory, parsed, with what reaches a place. It follows the register: after a change, only the
 * programmes that changed are read again. What did not change stays the same object, so that whoever computed
 * something from it can tell.
 */
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import type { Around, Discovery } from '../discovery/public.ts';
import { changedSince, documentsOf } from '../records/public.ts';
import { PROGRAMME } from './domain/kind.ts';
import type { Offer } from './domain/offer.ts';
import { programme } from './domain/programme.ts';
import { ReachIndex, type Reaching } from './domain/reach-index.ts';

export class ProgrammeIndex {
  private readonly db: Database;
  private readonly discovery: Discovery;
  private readonly around: Around;
  private readonly offers = new Map<number, Offer>();
  private readonly reach = new ReachIndex();
  private version = 0;
  private reading: Promise<void> | null = null;

  constructor(needs: { db: Database; discovery: Discovery; around: Around }) {
    this.db = needs.db;
    this.discovery = needs.discovery;
    this.around = needs.around;
  }

  /** All programmes by ordinal. No query when nothing changed; else one, and one for every 500 that changed. */
  async all(): Promise<ReadonlyMap<number, Offer>> {
    const wanted = Math.floor(this.discovery.version);
    while (this.version < wanted) {
      this.reading ??= this.takeChanges(wanted).finally(() => {
        this.reading = null;
      });
      await this.reading;
    }
    return this.offers;
  }

  /** Everything that reaches a place, the nearest scale first. As many queries as `all`. */
  async reaching(place: TerritoryId): Promise<Reaching[]> {
    await this.all();
    return this.reach.reaching({
      holding: this.around.holding(place),
      overlapping: this.around.overlapping(place),
    });
  }

  /** Those whose territory nobody told. */
  async withoutTerritory(): Promise<ReadonlySet<number>> {
    await this.all();
    return this.reach.withoutTerritory;
  }

  private async takeChanges(version: number): Promise<void> {
    for await (const rows of changedSince(this.db, this.version)) {
      const ordinals = rows.filter(({ kind }) => kind === 'programme').map(({ ordinal }) => ordinal);
      for await (const batch of documentsOf(this.db, ordinals)) {
        for (const { ordinal, id, slug, document, createdAt } of batch) {
          const offer: Offer = {
            ordinal,
            id,
            path: `${PROGRAMME.path}/${slug}`,
            createdAt,
            document: programme.parse(document),
          };
          this.offers.set(ordinal, offer);
          this.reach.put(ordinal, offer.document);
        }
      }
    }
    this.version = version;
  }
}
