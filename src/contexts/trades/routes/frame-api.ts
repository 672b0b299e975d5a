/** Frames for programs: their list, each in any version, as it may be brought to another instance. */
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { namesById } from '../../records/public.ts';
import { framePath, TRADES_PATH } from '../domain/addresses.ts';
import type { Frame } from '../domain/frame.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { publishedFrame, publishedFrames } from '../queries.ts';
import type { TradeNeeds } from '../use-cases/begin-positioning.ts';

const OPEN = { 'access-control-allow-origin': '*' };
const VERSION = /^[1-9]\d{0,8}$/;
export const FRAMES_API = '/api/v1/referentiels';

export interface FrameApiNeeds extends TradeNeeds {
  /** Where the instance is found, without a slash at the end. */
  baseUrl: string;
}

export function frameApiRoutes(routes: Routes, { db, baseUrl }: FrameApiNeeds): void {
  const told = (
    { code, version, date, licence, name, summary, english, trades, activities, competences }: Frame,
    organisation: { id: string; name: string } | null,
  ) => ({
    ...{ code, version, date, licence, name, summary, english, organisation },
    counts: { trades: trades.length, activities: activities.length, competences: competences.length },
    page: `${baseUrl}${organisation ? framePath(code) : TRADES_PATH}`,
    url: `${baseUrl}${FRAMES_API}/${code}`,
  });
  const list = async (c: RequestContext) => {
    const published = await publishedFrames(db);
    const names = await namesById(
      db,
      published.map(({ organisation }) => organisation),
    );
    const results = [
      told(SHIPPED_FRAME, null),
      ...published.map(({ document, organisation: id }) => told(document, { id, name: names.get(id) ?? '' })),
    ];
    return c.json({ total: results.length, results }, 200, OPEN);
  };
  const one = async (c: RequestContext) => {
    const code = c.req.param('code') ?? '';
    const version = c.req.query('version');
    if (code === SHIPPED_FRAME.code && (version === undefined || version === SHIPPED_FRAME.version))
      return c.json(SHIPPED_FRAME, 200, OPEN);
    const asked = version === undefined || VERSION.test(version);
    const found =
      asked && (await publishedFrame(db, code, version === undefined ? version : Number(version)));
    return found
      ? c.json(found.document, 200, OPEN)
      : c.json(
          { error: 'not_found', message: 'No frame of this code is published in this version.' },
          404,
          OPEN,
        );
  };
  const PUBLIC = { access: 'public', queries: 2, cache: 'none' } as const;
  routes.get(FRAMES_API, PUBLIC, list).get(`${FRAMES_API}/:code`, { ...PUBLIC, queries: 1 }, one);
}
