/** Names of communes as tiles, from the index of territories. They change with its vintage only. */
import { LRUCache } from 'lru-cache';
import { FRANCE, kindOf } from '../../../kernel/territory.ts';
import { encodeTile } from '../../../platform/vector-tile/encode.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { TileAddress } from '../domain/tile-address.ts';
import { type Town, type TownSet, townMarks, townSet } from '../domain/towns.ts';

const TILES_KEPT = 2_000;

export class TownNames {
  readonly vintage: string;
  private readonly territories: TerritoryIndex;
  private readonly tiles = new LRUCache<string, Uint8Array>({ max: TILES_KEPT });
  private set: TownSet | undefined;

  constructor(territories: TerritoryIndex) {
    this.territories = territories;
    this.vintage = territories.vintage;
  }

  tile(address: TileAddress): Uint8Array {
    const key = `${address.z}/${address.x}/${address.y}`;
    const kept = this.tiles.get(key);
    if (kept) return kept;
    this.set ??= townSet(townsOf(this.territories));
    const tile = encodeTile({ communes: townMarks(this.set, address) });
    this.tiles.set(key, tile);
    return tile;
  }
}

function townsOf(territories: TerritoryIndex): Town[] {
  return territories.descendants(FRANCE).flatMap((id) => {
    const territory = kindOf(id) === 'commune' ? territories.get(id) : undefined;
    if (!territory?.centre) return [];
    const { name, centre, population } = territory;
    return [{ name, lon: centre.lon, lat: centre.lat, population: population ?? 0 }];
  });
}
