/** Records that nobody made sure of for too long. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import { checkedSince } from '../domain/freshness.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/kinds.ts';

export interface OverdueRecord {
  kind: RecordKind;
  slug: string;
  name: string;
  /** The day somebody last made sure of it. */
  checked: string | null;
}

/** Whose: everything, or these records and those that stand in these territories. */
export interface Scope {
  all: boolean;
  records: readonly string[];
  territories: readonly string[];
}

/** Those never checked first, then the longest ago; and how many there are in all. Two queries. */
export async function overdueRecords(
  db: Database,
  { all, records, territories }: Scope,
  today: string,
  limit: number,
): Promise<{ rows: OverdueRecord[]; total: number }> {
  const checked = sql<string | null>`document ->> 'checked'`;
  const overdue = db
    .selectFrom('record')
    .where('merged_into', 'is', null)
    .where('withdrawn', '=', false)
    .where('removed', 'is', null)
    // Whoever looks after a copy looks after it at home.
    .where('home', 'is', null)
    .where((row) =>
      row.or([
        row.val(all),
        sql<boolean>`id = any(${[...records]}::uuid[])`,
        sql<boolean>`territories && ${[...territories]}::text[]`,
      ]),
    )
    .where((row) =>
      row.or([
        row(checked, 'is', null),
        ...RECORD_KINDS.map((kind) =>
          row.and([row('kind', '=', kind), row(checked, '<', checkedSince(kind, today))]),
        ),
      ]),
    );
  const [rows, { total }] = await Promise.all([
    overdue
      .select(['kind', 'slug', 'name', checked.as('checked')])
      .orderBy(checked, (order) => order.asc().nullsFirst())
      .orderBy('ordinal')
      .limit(limit)
      .execute(),
    overdue.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}
