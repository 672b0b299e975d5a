/** What this instance is, and what changed of its records: what another instance reads to follow it. */
import { createHash } from 'node:crypto';
import type { Operator } from '../../../kernel/operator.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hasIt } from '../../../platform/http/page-cache.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import {
  type ChangedHere,
  changedRecords,
  countsByHome,
  dataVersion,
  type NamedRecord,
  namedByRecords,
  RECORD_KINDS,
  recordsById,
} from '../../records/public.ts';
import {
  CHANGES_A_PAGE,
  type Change,
  type ChangesPage,
  HEADS_A_PAGE,
  type InstanceManifest,
  LICENCE,
  PAGE_BYTES,
  readCursor,
  writeCursor,
} from '../domain/changes.ts';
import type { PublishedShelf } from '../domain/shelves.ts';

const OPEN = { 'access-control-allow-origin': '*' };

interface Needs {
  db: Database;
  baseUrl: string;
  operator: Operator;
}

export function changeRoutes({ db, baseUrl, operator }: Needs, shelves: readonly PublishedShelf[]): Routes {
  const pathOf = new Map(shelves.map(({ kind }) => [kind.kind, kind.path]));
  const addressOf = ({ kind, slug }: Pick<ChangedHere, 'kind' | 'slug'>) =>
    `${baseUrl}${pathOf.get(kind)}/${slug}`;

  async function manifest(): Promise<InstanceManifest> {
    const counts = await countsByHome(db);
    return {
      format: 'terreau-instance-1',
      instance: baseUrl,
      name: operator.name ?? new URL(baseUrl).host,
      dataVersion: await dataVersion(db),
      licence: LICENCE,
      records: RECORD_KINDS.map((kind) => ({
        kind,
        own: counts.find((each) => each.kind === kind && each.instance === null)?.count ?? 0,
        elsewhere: counts.flatMap(({ instance, count, ...each }) =>
          each.kind === kind && instance !== null ? [{ instance, count }] : [],
        ),
      })),
      changes: `${baseUrl}/api/v1/changes`,
      proposals: `${baseUrl}/api/v1/proposals`,
    };
  }

  async function changes(c: RequestContext): Promise<Response> {
    const { query } = c.get('page');
    const after = readCursor(query.get('after'));
    if (!after) return c.json({ error: 'bad_cursor', message: 'No such cursor.' }, 400, OPEN);
    const asked = (query.get('kinds') ?? '').split(',');
    const chosen = RECORD_KINDS.filter((kind) => asked.includes(kind));
    const kinds = chosen.length > 0 ? chosen : RECORD_KINDS;
    // Read first: what is written meanwhile is then told again rather than missed.
    const version = await dataVersion(db);
    const etag = `W/"changes-${version}"`;
    const headers = { ...OPEN, etag, 'access-control-expose-headers': 'etag' };
    if (hasIt(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    const heads = query.get('heads') === '1';
    const limit = heads ? HEADS_A_PAGE : CHANGES_A_PAGE;
    const rows = await changedRecords(db, kinds, after, limit);
    const told: Change[] = [];
    let bytes = 0;
    for await (const each of describe(rows, heads)) {
      if (told.length > 0 && bytes > PAGE_BYTES) break;
      bytes += heads ? 0 : JSON.stringify(each).length;
      told.push(each);
    }
    const last = rows[told.length - 1];
    const page: ChangesPage = {
      format: 'terreau-changes-1',
      instance: baseUrl,
      dataVersion: version,
      changes: told,
      next: writeCursor(last ?? after),
      more: told.length < rows.length || rows.length === limit,
    };
    return c.json(page, 200, headers);
  }

  /** Documents are read a few at a time: a page may end before the last. */
  async function* describe(rows: readonly ChangedHere[], heads: boolean): AsyncGenerator<Change> {
    const size = heads ? rows.length : DOCUMENTS_AT_ONCE;
    for (let from = 0; from < rows.length; from += size) {
      const batch = rows.slice(from, from + size);
      const ids = batch.map(({ id }) => id);
      const documents = new Map((await recordsById(db, ids)).map((record) => [record.id, record.document]));
      const named = heads ? [] : await namedByRecords(db, ids);
      const into = await recordsById(
        db,
        batch.flatMap(({ mergedInto }) => mergedInto ?? []),
      );
      for (const row of batch) {
        const { id, kind, version } = row;
        const changedAt = row.updatedAt.toISOString();
        const stays = into.find((each) => each.id === row.mergedInto);
        if (row.removed || row.withdrawn) yield { state: 'withdrawn', id, kind, changedAt };
        else if (stays) yield { state: 'merged', id, kind, changedAt, into: stays.id, url: addressOf(stays) };
        else {
          const document = documents.get(id) ?? {};
          const sha256 = createHash('sha256').update(JSON.stringify(document)).digest('hex');
          const head = {
            state: 'stands',
            id,
            kind,
            version,
            changedAt,
            url: addressOf(row),
            sha256,
          } as const;
          yield heads
            ? head
            : { ...head, document, mentions: named.filter(({ by }) => by === id).map(mentionOf) };
        }
      }
    }
  }

  return new Routes()
    .get('/api/v1/instance', { access: 'public', queries: 2, cache: 'data' }, async (c) =>
      c.json(await manifest(), 200, OPEN),
    )
    .get('/api/v1/changes', { access: 'public', queries: 30, cache: 'none' }, changes);
}

const DOCUMENTS_AT_ONCE = 50;

const mentionOf = ({ id, name, home }: NamedRecord) => ({
  id,
  name,
  ...(home && { home: { instance: home.instance, id: home.id } }),
});
