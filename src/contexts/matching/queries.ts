/** The index of matches of this process: it follows the programmes in memory, and reads nothing of its own. */
import type { Follower } from '../discovery/public.ts';
import type { ProgrammeIndex } from '../programmes/public.ts';
import type { IndexRow } from '../records/public.ts';
import { MatchIndex } from './domain/match-index.ts';
import type { Terrain } from './domain/terrain.ts';

export class MatchFollower implements Follower {
  readonly index: MatchIndex;
  private readonly programmes: ProgrammeIndex;

  constructor({ programmes, terrain }: { programmes: ProgrammeIndex; terrain: Terrain }) {
    this.programmes = programmes;
    this.index = new MatchIndex(terrain);
  }

  /** After the programmes have taken in the same rows. */
  async take(rows: readonly IndexRow[]): Promise<void> {
    for (const { kind, ordinal } of rows) {
      const offer = kind === 'programme' ? this.programmes.all().get(ordinal) : undefined;
      if (offer) this.index.put(offer);
    }
  }
}
