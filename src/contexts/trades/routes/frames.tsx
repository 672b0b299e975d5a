/** Frames of networks, read: their list, each of them, its versions, its trades, and the same for programs. */
import { z } from 'zod';
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { namesById } from '../../records/public.ts';
import { FRAMES_PATH, framePath } from '../domain/addresses.ts';
import { frameFile } from '../domain/frame.ts';
import { frameChanges } from '../domain/frame-changes.ts';
import { mayPublishFor } from '../policy.ts';
import { frameVersions, publishedFrame, publishedFrames } from '../queries.ts';
import type { TradeNeeds } from '../use-cases/begin-positioning.ts';
import { FramePage } from '../views/frame-page.tsx';
import { FramesPage } from '../views/frames-page.tsx';
import { NetworkTradePage } from '../views/trade-page.tsx';

const SCHEMA = z.toJSONSchema(frameFile, { io: 'input' });
const OPEN = { 'access-control-allow-origin': '*' };
const VERSION = /^[1-9]\d{0,8}$/;

export function frameRoutes(routes: Routes, { db }: TradeNeeds): void {
  const slugOf = (c: RequestContext) => c.req.param('slug') ?? '';

  const list = async (c: RequestContext) => {
    const page = pageOf(c);
    const published = await publishedFrames(db);
    const names = await namesById(
      db,
      published.map(({ organisation }) => organisation),
    );
    return html(c, <FramesPage {...{ page, published, names }} withdrawn={page.query.has('retire')} />);
  };

  /** Null: no such version. */
  const askedVersion = (text: string | null | undefined): number | undefined | null => {
    if (text === null || text === undefined) return undefined;
    return VERSION.test(text) ? Number(text) : null;
  };
  const one = async (c: RequestContext) => {
    const asked = askedVersion(c.req.param('version'));
    const published = asked === null ? undefined : await publishedFrame(db, slugOf(c), asked);
    if (!published) return c.notFound();
    const versions = await frameVersions(db, published.slug);
    const before = versions.find(({ version }) => version < published.version);
    const previous = before && (await publishedFrame(db, published.slug, before.version));
    const names = await namesById(db, [published.organisation]);
    const changes = previous ? frameChanges(previous.document, published.document) : null;
    const manages = mayPublishFor(await c.get('actor')(), published.organisation);
    const organisation = names.get(published.organisation) ?? '';
    return html(
      c,
      <FramePage page={pageOf(c)} {...{ published, organisation, versions, changes, manages }} />,
    );
  };
  const trade = async (c: RequestContext) => {
    const published = await publishedFrame(db, slugOf(c));
    const found = published?.document.trades.find(({ code }) => code === c.req.param('code'));
    if (!published || !found) return c.notFound();
    return html(c, <NetworkTradePage page={pageOf(c)} published={published} trade={found} />);
  };
  const data = async (c: RequestContext) => {
    const asked = askedVersion(pageOf(c).query.get('version'));
    const published = asked === null ? undefined : await publishedFrame(db, slugOf(c), asked);
    return published ? c.json(published.document, 200, OPEN) : c.notFound();
  };

  const PUBLIC = { access: 'public', queries: 2, cache: 'none' } as const;
  /** Who reads it may be its author. */
  const ONE = { ...PUBLIC, queries: 8 };
  routes
    .get(FRAMES_PATH, PUBLIC, list)
    .get(`${FRAMES_PATH}/schema.json`, { ...PUBLIC, queries: 0 }, (c) => c.json(SCHEMA, 200, OPEN))
    .get(framePath(':slug'), ONE, one)
    .get(`${framePath(':slug')}/versions/:version`, ONE, one)
    .get(`${framePath(':slug')}/metiers/:code`, PUBLIC, trade)
    .get(`${framePath(':slug')}/referentiel.json`, PUBLIC, data);
}
