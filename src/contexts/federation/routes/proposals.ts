/** Proposals between instances: one brings an address, home reads it there, and tells what becomes of it. */
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { WriteAllowance } from '../../../platform/http/write-limit.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { proposalByToken } from '../../contributions/public.ts';
import { announcement, type Standing } from '../domain/errand.ts';
import { letterAt } from '../use-cases/errand-letter.ts';
import type { FederationNeeds } from '../use-cases/needs.ts';
import { type LetterRefusal, receiveLetter } from '../use-cases/receive-letter.ts';

const HOLDER: RoutePolicy = { access: 'holder', queries: 4, cache: 'none' };
const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

const REFUSALS: Readonly<Record<LetterRefusal, { status: 400 | 404 | 409 | 422 | 429; message: string }>> = {
  bad_source: { status: 400, message: 'Say an https address of yours, as /api/v1/proposals/sent/….' },
  too_many: { status: 429, message: 'Too many proposals from this instance today.' },
  unreadable: { status: 400, message: 'No proposal can be read at this address.' },
  no_such_record: { status: 404, message: 'No such record is at home here.' },
  invalid: { status: 422, message: 'What is proposed does not make a record of its kind.' },
  nothing_changes: { status: 409, message: 'The record says so already.' },
};

/** How many letters one caller may have us fetch within an hour. */
const ASKED_AN_HOUR = 120;
const HOUR_MS = 3_600_000;

export function proposalRoutes(needs: FederationNeeds): Routes {
  const { db, baseUrl } = needs;

  const allowance = new WriteAllowance(ASKED_AN_HOUR, HOUR_MS);

  async function receive(c: RequestContext): Promise<Response> {
    // Each makes us ask another site: whoever calls is counted, whatever comes of it.
    if (!allowance.takes(c)) {
      const { status, message } = REFUSALS.too_many;
      return c.json({ error: 'too_many', message }, status, PRIVATE);
    }
    const text = await c.req.text();
    const read = announcement.safeParse(jsonOf(text));
    const received = read.success ? await receiveLetter(needs, read.data.source) : null;
    if (received?.ok)
      return c.json(
        { status: 'received', follow: `${baseUrl}/api/v1/proposals/${received.value}` },
        202,
        PRIVATE,
      );
    const reason = received?.reason === 'too_many' ? 'too_many' : (received?.reason ?? 'bad_source');
    const { status, message } = REFUSALS[reason];
    return c.json({ error: reason, message }, status, PRIVATE);
  }

  async function follow(c: RequestContext): Promise<Response> {
    const token = parseToken(c.req.param('token') ?? '');
    const proposal = token && (await proposalByToken(db, hashOf(token)));
    if (!proposal) return c.json({ error: 'not_found', message: 'No such proposal.' }, 404, PRIVATE);
    const { state, decision, taken } = proposal;
    const told: Standing = { state, decision, taken, page: `${baseUrl}/propositions/suivi/${token}` };
    return c.json(told, 200, PRIVATE);
  }

  return new Routes()
    .post(
      '/api/v1/proposals',
      // An instance is no browser: it says an unguessable address of its own, is read there, and that is the proof.
      { access: 'holder', queries: 16, cache: 'none', fromElsewhere: true },
      receive,
    )
    .get('/api/v1/proposals/:token', HOLDER, follow)
    .get('/api/v1/proposals/sent/:secret', HOLDER, async (c) => {
      const secret = parseToken(c.req.param('secret') ?? '');
      const letter = secret && (await letterAt(needs, secret));
      return letter
        ? c.json(letter, 200, PRIVATE)
        : c.json({ error: 'not_found', message: 'No such proposal.' }, 404, PRIVATE);
    });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
