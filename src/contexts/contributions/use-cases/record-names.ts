/** The names of all records in this process, to be compared with one that is typed. It follows the index of records. */
import { nearness } from '../../../platform/search/nearness.ts';
import type { Follower } from '../../discovery/public.ts';
import { type IndexRow, RECORD_KINDS, type RecordKind } from '../../records/public.ts';
import type { Alike } from '../domain/name-index.ts';
import { NameIndex } from '../domain/name-index.ts';

export class RecordNames implements Follower {
  private readonly kinds = new Map<RecordKind, NameIndex>(
    RECORD_KINDS.map((kind) => [kind, new NameIndex(nearness)]),
  );

  async take(rows: readonly IndexRow[]): Promise<void> {
    for (const { kind, ordinal, name, merged } of rows) {
      if (merged) this.kinds.get(kind)?.remove(ordinal);
      else this.kinds.get(kind)?.put(ordinal, name);
    }
  }

  alike(kind: RecordKind, name: string, most: number): Alike[] {
    return this.kinds.get(kind)?.alike(name, most) ?? [];
  }
}
