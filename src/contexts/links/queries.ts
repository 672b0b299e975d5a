/** Which links are dead, in memory: pages ask for each address they show, and none of them may ask the database for it. */
import { sql } from 'kysely';
import { parisDay } from '../../kernel/day.ts';
import type { DeadLink } from '../../kernel/page.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { Follower } from '../discovery/public.ts';
import { addressOf } from './domain/addresses.ts';
import type { LinkState, Standing } from './domain/standing.ts';
import './tables.ts';

/**
 * Follows the index of records. The set changes only together with the data version (see `checkLinks`), so that a page
 * kept at a version never shows another set than the one of its version.
 */
export class DeadLinks implements Follower {
  private readonly db: Database;
  private dead = new Map<string, DeadLink>();

  constructor(db: Database) {
    this.db = db;
  }

  async take(): Promise<void> {}

  async settle(): Promise<void> {
    const rows = await this.db
      .selectFrom('link')
      .select(['address', 'since', 'last_ok_at as lastOk'])
      .where('state', '=', 'dead')
      .execute();
    this.dead = new Map(
      rows.flatMap(({ address, since, lastOk }) =>
        since ? [[address, { since: parisDay(since), lastOk: lastOk && parisDay(lastOk) }]] : [],
      ),
    );
  }

  /** Undefined for one that is not known to be dead. */
  of(stated: string): DeadLink | undefined {
    if (this.dead.size === 0) return undefined;
    const address = addressOf(stated);
    return address === null ? undefined : this.dead.get(address);
  }
}

export interface DueLink {
  address: string;
  host: string;
  /** Null: never asked. */
  before: Standing | null;
}

/** How many addresses stand in each state; those never asked under `waiting`. */
export async function linkCounts(db: Database): Promise<Record<LinkState | 'waiting', number>> {
  const rows = await db
    .selectFrom('link')
    .select((link) => ['state', link.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const count = (state: LinkState | null) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    waiting: count(null),
    alive: count('alive'),
    moved: count('moved'),
    unclear: count('unclear'),
    refused: count('refused'),
    failing: count('failing'),
    dead: count('dead'),
  };
}

/** Up to which version of the public data addresses were read. */
export async function readUpTo(db: Database): Promise<number> {
  const { version } = await db.selectFrom('link_reading').select('version').executeTakeFirstOrThrow();
  return version;
}

/** Those whose time has come, the most pressing first, no more than `perHost` of a site; locked until the commit. */
export async function dueLinks(
  tx: Transaction,
  { at, batch, perHost }: { at: Date; batch: number; perHost: number },
): Promise<DueLink[]> {
  const inTurn = tx
    .selectFrom('link')
    .select((link) => [
      'address',
      link.fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('host').orderBy('rank').orderBy('next_at').orderBy('address'))
        .as('turn'),
    ])
    .where('next_at', '<=', at);
  const rows = await tx
    .selectFrom('link')
    .selectAll()
    .where('address', 'in', (link) =>
      link.selectFrom(inTurn.as('in_turn')).select('in_turn.address').where('in_turn.turn', '<=', perHost),
    )
    .orderBy('rank')
    .orderBy('next_at')
    .orderBy('address')
    .limit(sql.lit(batch))
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({
    address: row.address,
    host: row.host,
    before:
      row.state === null || row.since === null
        ? null
        : {
            state: row.state,
            since: row.since,
            lastOk: row.last_ok_at,
            failures: row.failures,
            gone: row.gone,
            why: row.why,
            movedTo: row.moved_to,
            next: row.next_at,
          },
  }));
}
