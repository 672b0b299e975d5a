/**
 * How many remarks are shown on each record, in memory: every record's page tells it, and none asks the database for it.
 * It changes only together with the data version, so that a page kept at a version tells the count of its version.
 */
import type { Database } from '../../../platform/db/tables.ts';
import type { Follower } from '../../discovery/public.ts';
import { type Kinds, recordsById } from '../../records/public.ts';
import { shownByRecord } from '../queries.ts';

export class RemarkCounts implements Follower {
  private readonly db: Database;
  private readonly kinds: Kinds;
  private counts = new Map<string, number>();

  constructor(db: Database, kinds: Kinds) {
    this.db = db;
    this.kinds = kinds;
  }

  async take(): Promise<void> {}

  async settle(): Promise<void> {
    const shown = await shownByRecord(this.db);
    const records = await recordsById(
      this.db,
      shown.map(({ recordId }) => recordId),
    );
    const paths = new Map(records.map(({ id, kind, slug }) => [id, `${this.kinds[kind].path}/${slug}`]));
    this.counts = new Map(
      shown.flatMap(({ recordId, count }) => {
        const path = paths.get(recordId);
        return path ? [[path, count]] : [];
      }),
    );
  }

  /** On the record at this address: `/cooperations/phare`. */
  of(path: string): number {
    return this.counts.get(path) ?? 0;
  }
}
