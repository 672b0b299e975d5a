/** What communities are called, in this process: letters ask for it without waiting. It follows the public data. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Follower } from '../../discovery/public.ts';
import { titlesOf } from '../queries.ts';

export class CommunityTitles implements Follower {
  private readonly db: Database;
  private titles: ReadonlyMap<string, string> = new Map();

  constructor(db: Database) {
    this.db = db;
  }

  async take(): Promise<void> {}

  async settle(): Promise<void> {
    this.titles = new Map((await titlesOf(this.db)).map(({ slug, title }) => [slug, title]));
  }

  of(slug: string): string | undefined {
    return this.titles.get(slug);
  }
}
