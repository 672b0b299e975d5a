/** The fields of networks for programs: what a record says in one, as far as the token's person sees; writing it; writing a field. */

import type { Outcome } from '../../../kernel/outcome.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { type FieldNeeds, fillByProgram, readByProgram, saveByProgram } from '../../fields/public.ts';
import { recordsById, type StoredRecord } from '../../records/public.ts';
import {
  type Answer,
  answerOnce,
  type Bearer,
  type Keep,
  limitHeaders,
  readBearer,
  type TokenAllowance,
  type TokenNeeds,
} from '../../tokens/public.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { matchesVersion } from '../domain/write-request.ts';
import { refuse } from './refuse.ts';

const POLICY: RoutePolicy = { access: 'bearer', queries: 60, cache: 'none' };
const KEY = /^[\x21-\x7e]{1,200}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

class Refused extends Error {
  readonly refusal: { code: ProblemCode };
  constructor(refusal: { code: ProblemCode }) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Thrown so that nothing is written and no key is kept. */
const orRefuse = <Value>(outcome: Outcome<Value, { code: ProblemCode }>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.reason);
};

export function networkRoutes(needs: FieldNeeds & TokenNeeds, allowance: TokenAllowance): Routes {
  const { db, baseUrl, clock } = needs;

  async function recordOf(c: RequestContext): Promise<StoredRecord | null> {
    const id = c.req.param('record') ?? '';
    const [record] = UUID.test(id) ? await recordsById(db, [id]) : [];
    return record && !record.mergedInto ? record : null;
  }

  async function read(c: RequestContext): Promise<Response> {
    const bearer = await readBearer(needs, c.req.header('authorization'));
    if (!bearer.ok) return refuse(c, baseUrl, bearer.reason);
    const record = await recordOf(c);
    const network = c.req.param('reseau') ?? '';
    const told = record && (await readByProgram(needs, record, network, bearer.value.actor));
    if (!told) return refuse(c, baseUrl, 'not_found');
    const { version } = told;
    return c.json(told, 200, version === undefined ? {} : { etag: `W/"${version}"` });
  }

  /** A write by a bearer that may edit: its body read, its key kept with its answer, its refusal told. */
  async function write(
    c: RequestContext,
    act: (body: unknown, bearer: Bearer, keep: Keep) => Promise<Answer>,
  ): Promise<Response> {
    const bearer = await readBearer(needs, c.req.header('authorization'));
    if (!bearer.ok) return refuse(c, baseUrl, bearer.reason);
    const { allowed, standings } = allowance.take(bearer.value.tokenId, clock());
    for (const [name, value] of Object.entries(limitHeaders(allowed, standings))) c.header(name, value);
    if (!allowed) return refuse(c, baseUrl, 'too_many');
    if (!bearer.value.scopes.includes('edit')) return refuse(c, baseUrl, 'out_of_scope');
    const key = c.req.header('idempotency-key');
    if (key !== undefined && !KEY.test(key)) return refuse(c, baseUrl, 'bad_key');
    if (!/^application\/(json|merge-patch\+json)\b/i.test(c.req.header('content-type') ?? ''))
      return refuse(c, baseUrl, 'not_json');
    const text = await c.req.text();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      return refuse(c, baseUrl, 'malformed');
    }
    const request = JSON.stringify([c.req.method, c.req.path, c.req.header('if-match') ?? null, text]);
    const { tokenId } = bearer.value;
    try {
      const answered = await answerOnce(needs, { tokenId, key, request }, (keep) =>
        act(body, bearer.value, keep),
      );
      if (!answered.ok) return refuse(c, baseUrl, answered.reason);
      await needs.discovery.refresh();
      const { status, headers, body: told, replayed } = answered.value;
      if (replayed) c.header('idempotency-replayed', 'true');
      return c.json(told, status as 200, headers);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, ...more } = error.refusal;
      return refuse(c, baseUrl, code, more);
    }
  }

  const seenBy = (c: RequestContext) => {
    const match = c.req.header('if-match');
    return match === undefined ? null : (version: number) => matchesVersion(match, version);
  };

  const fill = (c: RequestContext) =>
    write(c, async (body, { actor }, keep) => {
      const record = await recordOf(c);
      const seen = seenBy(c);
      const network = c.req.param('reseau') ?? '';
      if (!record) throw new Refused({ code: 'not_found' });
      if (!seen) throw new Refused({ code: 'if_match_needed' });
      const answerTo = (version: number): Answer => ({
        status: 200,
        headers: { etag: `W/"${version}"` },
        body: { status: 'published', record: record.id, network, version },
      });
      const filled = await fillByProgram(needs, { record, network, actor, body, seen }, (tx, version) =>
        keep(tx, answerTo(version)),
      );
      return answerTo(orRefuse(filled));
    });

  const define = (c: RequestContext) =>
    write(c, async (body, { actor }, keep) => {
      const [network, code] = [c.req.param('reseau') ?? '', c.req.param('champ') ?? ''];
      const answerTo = ({ version, retired }: { version: number; retired: boolean }): Answer => ({
        status: version === 1 ? 201 : 200,
        headers: { etag: `W/"${version}"` },
        body: { status: 'published', network, field: code, version, retired },
      });
      const saved = await saveByProgram(needs, { network, code, actor, body, seen: seenBy(c) }, (tx, field) =>
        keep(tx, answerTo(field)),
      );
      return answerTo(orRefuse(saved));
    });

  return new Routes()
    .get('/api/v1/reseaux/:reseau/fiches/:record', POLICY, read)
    .patch('/api/v1/reseaux/:reseau/fiches/:record', POLICY, fill)
    .put('/api/v1/reseaux/:reseau/champs/:champ', POLICY, define);
}
