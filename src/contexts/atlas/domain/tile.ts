/**
 * What a vector tile says, in two layers:
 * - `groupes`: records (how many), cooperations (how many of them), stacked (all on one spot);
 * - `fiches`: kind, slug, name, approximate, and stage when it is known.
 * The id of a mark is the ordinal of its record; of its first one, for a group.
 */
import type { Block } from './block.ts';
import { tileInBlock } from './block-address.ts';
import { withinTile } from './grid.ts';
import type { MapRecord, PointSet } from './points.ts';

/** Grows when tiles of the same data come out different: what visitors keep is then asked anew. */
export const TILE_FORMAT = 1;

export interface Mark {
  id: number;
  /** 0 to 4095, from the west and from the north. */
  x: number;
  y: number;
  properties: Readonly<Record<string, string | number | boolean | undefined>>;
}

export interface TileLayers extends Record<'groupes' | 'fiches', Mark[]> {}

/** The marks of tile x/y at the zoom of the block, which it must be part of. */
export function tileLayers(points: PointSet, block: Block, x: number, y: number): TileLayers {
  const inBlock = tileInBlock(block.address, x, y);
  const { z } = block.address;
  const layers: TileLayers = { groupes: [], fiches: [] };
  for (let mark = block.starts[inBlock] ?? 0; mark < (block.starts[inBlock + 1] ?? 0); mark++) {
    const record = points.records[points.rank[block.first[mark] ?? 0] ?? 0];
    if (!record) continue;
    const place = {
      id: record.ordinal,
      x: withinTile(block.x[mark] ?? 0, z),
      y: withinTile(block.y[mark] ?? 0, z),
    };
    if (block.records[mark] === 1) {
      layers.fiches.push({ ...place, properties: ofRecord(record, block.cooperations[mark] === 1) });
    } else {
      layers.groupes.push({ ...place, properties: ofGroup(block, mark) });
    }
  }
  return layers;
}

const ofGroup = (block: Block, mark: number) => ({
  records: block.records[mark],
  cooperations: block.cooperations[mark],
  stacked: block.stacked[mark] === 1,
});

const ofRecord = ({ slug, name, approximate, facets }: MapRecord, cooperation: boolean) => ({
  kind: cooperation ? 'cooperation' : 'organisation',
  slug,
  name,
  approximate,
  stage: facets.find((token) => token.startsWith('stage:'))?.slice('stage:'.length),
});
