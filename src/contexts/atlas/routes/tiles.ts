/**
 * Vector tiles of the records under the filters of the lists, and of the names of communes. A tile is made in less
 * time than it takes to look one up in a large cache, so the page cache is left to pages; browsers keep tiles and ask
 * whether they still hold. Open data: any site may draw them.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { say } from '../../../platform/i18n/say.ts';
import { parseTileAddress, type TileAddress } from '../domain/tile-address.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { TownNames } from '../queries/town-names.ts';
import { type MapNeeds, readMapFilters } from '../use-cases/show-map.ts';

const compress = promisify(gzip);
/** Below this, compression gains nothing. */
const SMALL = 300;

export function tileRoutes(routes: Routes, { points, territories, discovery }: MapNeeds): void {
  const names = new TownNames(territories);
  routes
    .get('/tuiles/communes/:z/:x/:y', { access: 'public', queries: 0, cache: 'none' }, (c) =>
      answer(c, `"communes-${names.vintage}"`, (address) => names.tile(address)),
    )
    .get('/tuiles/:z/:x/:y', { access: 'public', queries: 4, cache: 'none' }, (c) => {
      const { filters } = readMapFilters({ territories, discovery }, pageOf(c).query);
      return answer(c, points.etag(filters), (address) => points.tile(filters, address));
    });
}

async function answer(
  c: RequestContext,
  etag: string,
  tile: (address: TileAddress) => Uint8Array | Promise<Uint8Array>,
): Promise<Response> {
  const m = say(pageOf(c).locale, { fr, en }).tileProblem;
  const [, row = ''] = /^(.*)\.mvt$/.exec(c.req.param('y') ?? '') ?? [];
  const address = parseTileAddress(c.req.param('z') ?? '', c.req.param('x') ?? '', row);
  if (!address.ok) return c.text(m[address.reason], address.reason === 'malformed' ? 400 : 404);
  const headers: Record<string, string> = {
    'content-type': 'application/vnd.mapbox-vector-tile',
    'cache-control': 'public, no-cache',
    'access-control-allow-origin': '*',
    vary: 'accept-encoding',
    etag,
  };
  if (sameTile(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const bytes = await tile(address.value);
  if (bytes.length < SMALL || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
    return c.body(new Uint8Array(bytes), 200, headers);
  }
  return c.body(new Uint8Array(await compress(bytes)), 200, { ...headers, 'content-encoding': 'gzip' });
}

/** Weak comparison, as the specification asks: a proxy that compresses again weakens the validator. */
const sameTile = (held: string | undefined, etag: string): boolean =>
  (held ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
