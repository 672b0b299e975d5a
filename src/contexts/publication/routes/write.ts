/** The write side of the API: a bearer's token, a version that was seen, a key against writing twice, limits told. */
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { findRecord, recordsById, type StoredRecord } from '../../records/public.ts';
import {
  answerOnce,
  limitHeaders,
  readBearer,
  type TokenAllowance,
  type TokenNeeds,
} from '../../tokens/public.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { PublishedShelf } from '../domain/shelves.ts';
import { matchesVersion } from '../domain/write-request.ts';
import { type Refusal, type WriteNeeds, writeRecord } from '../use-cases/write-record.ts';
import { refuse as refusal } from './refuse.ts';

const POLICY: RoutePolicy = { access: 'bearer', queries: 60, cache: 'none' };
const KEY = /^[\x21-\x7e]{1,200}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function writeRoutes(
  needs: WriteNeeds & TokenNeeds,
  shelves: readonly PublishedShelf[],
  allowance: TokenAllowance,
): Routes {
  const { db, baseUrl, clock } = needs;

  const refuse = (c: RequestContext, code: ProblemCode, more?: Record<string, unknown>) =>
    refusal(c, baseUrl, code, more);

  async function write(c: RequestContext, shelf: PublishedShelf, method: 'POST' | 'PUT' | 'PATCH') {
    const bearer = await readBearer(needs, c.req.header('authorization'));
    if (!bearer.ok) return refuse(c, bearer.reason);
    const { allowed, standings } = allowance.take(bearer.value.tokenId, clock());
    for (const [name, value] of Object.entries(limitHeaders(allowed, standings))) c.header(name, value);
    if (!allowed) return refuse(c, 'too_many');
    const key = c.req.header('idempotency-key');
    if (key !== undefined && !KEY.test(key)) return refuse(c, 'bad_key');
    if (!/^application\/(json|merge-patch\+json)\b/i.test(c.req.header('content-type') ?? ''))
      return refuse(c, 'not_json');
    const text = await c.req.text();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      return refuse(c, 'malformed');
    }
    const match = c.req.header('if-match');
    const asked = c.req.param('record') ?? null;
    const request = JSON.stringify([method, shelf.name, asked, match ?? null, text]);
    try {
      const answered = await answerOnce(
        needs,
        { tokenId: bearer.value.tokenId, key, request },
        async (keep) => {
          const record = asked === null ? null : await recordAt(shelf, asked);
          if (record) {
            if (match === undefined)
              throw new Refused({ code: 'if_match_needed', more: { version: record.version } });
            if (!matchesVersion(match, record.version))
              throw new Refused({ code: 'changed_meanwhile', more: { version: record.version } });
          }
          const { kind } = shelf;
          const written = await writeRecord(
            needs,
            { kind, record, method, body, bearer: bearer.value },
            keep,
          );
          if (!written.ok) throw new Refused(written.reason);
          return written.value;
        },
      );
      if (!answered.ok) return refuse(c, answered.reason);
      const { status, headers, body: told, replayed } = answered.value;
      if (replayed) c.header('idempotency-replayed', 'true');
      return c.body(JSON.stringify(told), status as 200, { 'content-type': 'application/json', ...headers });
    } catch (error) {
      if (error instanceof Refused) return refuse(c, error.refusal.code, error.refusal.more);
      throw error;
    }
  }

  async function recordAt({ kind }: PublishedShelf, asked: string): Promise<StoredRecord> {
    const found = UUID.test(asked)
      ? (await recordsById(db, [asked]))[0]
      : await findRecord(db, kind.kind, asked);
    if (!found || 'movedTo' in found || found.kind !== kind.kind || found.withdrawn || found.removed)
      throw new Refused({ code: 'not_found' });
    return found;
  }

  const routes = new Routes();
  for (const shelf of shelves)
    routes
      .post(`/api/v1/${shelf.name}`, POLICY, (c) => write(c, shelf, 'POST'))
      .put(`/api/v1/${shelf.name}/:record`, POLICY, (c) => write(c, shelf, 'PUT'))
      .patch(`/api/v1/${shelf.name}/:record`, POLICY, (c) => write(c, shelf, 'PATCH'));
  return routes;
}
