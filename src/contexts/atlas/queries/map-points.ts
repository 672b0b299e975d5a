/**
 * The points and tiles of the map, kept between requests while they are true. Keys name the filters and the version of
 * the public data, so nothing is ever emptied by hand. Bounds: the points of at most POINTS_KEPT records over all
 * filters (about 35 bytes each, least recently asked leave first), and the blocks of MARKS_KEPT marks.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { encodeTile } from '../../../platform/vector-tile/encode.ts';
import type { Discovery, Filters } from '../../discovery/public.ts';
import { type Block, clusterBlock } from '../domain/block.ts';
import { blockOf } from '../domain/block-address.ts';
import type { MapFilters } from '../domain/map-filters.ts';
import { type MapRecord, type PointSet, pointSet, type RecordsOfKind } from '../domain/points.ts';
import { TILE_FORMAT, tileLayers } from '../domain/tile.ts';
import type { TileAddress } from '../domain/tile-address.ts';

export const POINTS_KEPT = 4_000_000;
export const MARKS_KEPT = 400_000;

export class MapPoints {
  private readonly discovery: Discovery;
  /** One set larger than the bound is still kept: alone. */
  private readonly sets = new LRUCache<string, PointSet>({
    maxSize: POINTS_KEPT,
    sizeCalculation: ({ size }) => Math.min(POINTS_KEPT, size + 100),
  });
  private readonly blocks = new LRUCache<string, Block>({
    maxSize: MARKS_KEPT,
    sizeCalculation: ({ x }) => x.length + 20,
  });
  /** Several tiles of a new filter are asked at once: its points are gathered once. */
  private readonly gathering = new Map<string, Promise<PointSet>>();

  constructor(discovery: Discovery) {
    this.discovery = discovery;
  }

  /** Names the data and the filters that an answer rests on: a validator for whoever keeps the answer. */
  etag(filters: MapFilters): string {
    const digest = createHash('sha1').update(this.keyOf(filters)).digest('base64url').slice(0, 16);
    return `"${TILE_FORMAT}-${this.discovery.version}-${digest}"`;
  }

  /** The points that the filters leave. At most one query for each kind, when words are searched for the first time. */
  of(filters: MapFilters): Promise<PointSet> {
    const key = this.keyOf(filters);
    const kept = this.sets.get(key);
    if (kept) return Promise.resolve(kept);
    const started = this.gathering.get(key);
    if (started) return started;
    const gathered = this.gather(filters, key).finally(() => this.gathering.delete(key));
    this.gathering.set(key, gathered);
    return gathered;
  }

  /** The bytes of a tile. */
  async tile(filters: MapFilters, { z, x, y }: TileAddress): Promise<Uint8Array> {
    const key = this.keyOf(filters);
    const points = await this.of(filters);
    const address = blockOf(z, x, y);
    const name = `${key} ${address.z}/${address.x}/${address.y}`;
    const kept = this.blocks.get(name);
    const block = kept ?? clusterBlock(points, address);
    if (!kept && this.keyOf(filters) === key) this.blocks.set(name, block);
    return encodeTile({ ...tileLayers(points, block, x, y) });
  }

  private async gather({ filters }: MapFilters, key: string): Promise<PointSet> {
    const given: RecordsOfKind[] = [];
    for (const ofKind of filters) given.push(await this.records(ofKind));
    const points = pointSet(given);
    if (this.keyOf({ kinds: [], filters }) === key) this.sets.set(key, points);
    return points;
  }

  private async records(filters: Filters): Promise<RecordsOfKind> {
    const shelf = this.discovery.shelf(filters.kind);
    const { members } = await this.discovery.find(filters);
    const located = members.and(shelf.withPoint);
    function* inOrder(): Generator<MapRecord> {
      for (const position of shelf.byName.all(located)) yield shelf.at(position);
    }
    const kind = filters.kind === 'cooperation' ? 'cooperation' : 'organisation';
    return { kind, count: located.size, records: inOrder() };
  }

  private keyOf({ filters }: MapFilters): string {
    return filters.map((ofKind) => this.discovery.keyOf(ofKind)).join(' + ');
  }
}
