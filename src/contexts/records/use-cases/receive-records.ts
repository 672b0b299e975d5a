/**
 * Takes records that are at home in another instance: what home says stands, whole; nobody here has words of their own
 * in them. A record of here, or of another home, is never written. One transaction.
 */
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { changesBetween, type Document, same } from '../domain/changes.ts';
import type { RecordHome } from '../domain/home.ts';
import type { Kind } from '../domain/kinds.ts';
import { type ProjectedRecord, projectRecord } from '../domain/projection.ts';
import { type InWords, withNamed } from '../domain/references.ts';
import { slugOf } from '../domain/slug.ts';
import { slugsAmong, standingIds } from '../queries/homes.ts';
import { standingNames } from '../queries/merges.ts';
import { recordsById } from '../queries/records.ts';
import { insertRecords, nextDataVersion, type RecordWrite, setHome, updateRecord } from '../store.ts';
import type { SaveNeeds } from './save-record.ts';

export interface FromHome {
  kind: Kind;
  /** Its identifier here. */
  id: string;
  /** A document of its kind, as home says it. */
  document: Document;
  home: RecordHome;
  /** The records that it names, by the identifier that home writes: the one of here if it is here, and its name. */
  names: readonly { written: string; id: string; name?: string }[];
}

export interface Received {
  created: FromHome[];
  changed: FromHome[];
  unchanged: FromHome[];
  refused: { record: FromHome; why: 'not_of_this_home' | 'names_nobody_here' }[];
  /** For a record that names some which are not here: the identifiers that they would have. */
  missing: Map<string, string[]>;
}

export interface Receiving {
  /** Signs the revisions: the instance. */
  author: string;
  reason: string;
  records: readonly FromHome[];
  inWords: Readonly<Record<Kind['kind'], InWords>>;
  /** Writes in the same transaction. */
  beside?: (tx: Transaction, received: Received) => Promise<void>;
}

/** Each record at most once. */
export function receiveRecords(
  { db, geography, clock }: SaveNeeds,
  { author, reason, records, inWords, beside }: Receiving,
): Promise<Received> {
  return transact(db, async (tx) => {
    const at = clock();
    const received: Received = {
      created: [],
      changed: [],
      unchanged: [],
      refused: [],
      missing: new Map(),
    };
    let opened: number | null = null;
    const version = async () => {
      opened ??= await nextDataVersion(tx);
      return opened;
    };
    const ids = records.map(({ id }) => id);
    const present = new Map((await recordsById(tx, ids, true)).map((record) => [record.id, record]));
    const own = records.filter((record) => {
      const there = present.get(record.id);
      const fits =
        !there || (there.kind === record.kind.kind && there.home?.instance === record.home.instance);
      if (!fits) received.refused.push({ record, why: 'not_of_this_home' });
      return fits;
    });
    const here = await standingIds(
      tx,
      own.flatMap(({ names }) => names.map(({ id }) => id)),
    );
    const coming = new Set(own.map(({ id }) => id));
    const standing = await standingNames(tx);
    const fresh: Fresh[] = [];
    for (const record of own) {
      const isHere = (id: string) => here.has(id) || coming.has(id);
      const named = new Map(
        record.names.map(({ written, id, name }) => [written, { id: isHere(id) ? id : null, words: name }]),
      );
      const placed = withNamed(record.document, named, inWords[record.kind.kind]);
      const read = record.kind.schema.safeParse(placed.document);
      if (!read.success) {
        received.refused.push({ record, why: 'names_nobody_here' });
        coming.delete(record.id);
        continue;
      }
      const away = record.names.filter(({ id }) => !isHere(id)).map(({ id }) => id);
      if (away.length > 0) received.missing.set(record.id, [...new Set(away)]);
      const home = { ...record.home, ...(placed.partial.length > 0 && { partial: placed.partial }) };
      const projected = projectRecord(record.kind, standing(placed.document), geography);
      const there = present.get(record.id);
      if (!there) {
        fresh.push({ record, projected, home });
        continue;
      }
      const changes = changesBetween(there.document, projected.document);
      const { id, kind } = record;
      if (changes.length > 0)
        await updateRecord(
          tx,
          {
            ...{ id, kind: kind.kind, slug: there.slug, version: there.version + 1 },
            ...{ projected, changes, author, reason, at, changed: await version() },
          },
          there.slug,
        );
      const back = there.removed !== null || there.home?.left !== undefined;
      if (changes.length > 0 || back) received.changed.push(record);
      else received.unchanged.push(record);
      if (changes.length > 0 || back || !sameHome(home, there.home))
        await setHome(tx, { id, home, changed: await version() });
    }
    const slugs = await freeSlugs(tx, fresh);
    const opening = fresh.length > 0 ? await version() : 0;
    const writes = fresh.map(
      ({ record: { id, kind }, projected, home }): RecordWrite => ({
        ...{ id, kind: kind.kind, slug: slugs.get(id) ?? id, version: 1, projected, home },
        ...{ author, reason, at, changed: opening, changes: changesBetween({}, projected.document) },
      }),
    );
    await insertRecords(tx, writes);
    received.created.push(...fresh.map(({ record }) => record));
    await beside?.(tx, received);
    return received;
  });
}

/** But for the moment at which it came. */
const sameHome = (one: RecordHome, other: RecordHome | null): boolean =>
  other !== null && same({ ...one, received: '' }, { ...other, received: '' });

interface Fresh {
  record: FromHome;
  projected: ProjectedRecord;
  home: RecordHome;
}

/** The name, when nobody bears it or ever bore it; otherwise the name and enough of the identifier. */
async function freeSlugs(tx: Transaction, fresh: readonly Fresh[]): Promise<Map<string, string>> {
  const slugs = new Map<string, string>();
  for (const [kind, group] of Map.groupBy(fresh, ({ record }) => record.kind.kind)) {
    const wanted = group.map(({ record: { id }, projected }) => {
      const name = slugOf(projected.name);
      return { id, choices: [name, `${name}-${id.slice(0, 8)}`, `${name}-${id}`] };
    });
    const taken = await slugsAmong(
      tx,
      kind,
      wanted.flatMap(({ choices }) => choices),
    );
    for (const { id, choices } of wanted) {
      const slug = choices.find((each) => !taken.has(each)) ?? id;
      taken.add(slug);
      slugs.set(id, slug);
    }
  }
  return slugs;
}
