/** Reads the contours of a TopoJSON or GeoJSON file. Each shape bears its code in `code`, `insee` or `siren`. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import { parseTerritoryId, type TerritoryId, type TerritoryKind } from '../../../kernel/territory.ts';

export interface ContourRow {
  readonly at: number;
  readonly code: string;
  readonly id: TerritoryId | null;
  readonly geometry: Feature['geometry'] | null;
}

/** What the name of a file or of its object says of its shapes. */
const KINDS: readonly (readonly [RegExp, TerritoryKind])[] = [
  [/region/i, 'region'],
  [/d[eé]partement/i, 'departement'],
  [/epci|intercommunalit/i, 'epci'],
  [/commune/i, 'commune'],
];

/** JSON is read whole: a larger file is to be split, or simplified first. */
const LARGEST_BYTES = 256 * 2 ** 20;

const topojson = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.unknown()),
  objects: z.record(z.string(), z.looseObject({ type: z.literal('GeometryCollection') })),
});
const geojson = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
const properties = z.looseObject({
  code: z.coerce.string().optional(),
  insee: z.coerce.string().optional(),
  siren: z.coerce.string().optional(),
});

type Read =
  | { ok: true; rows: Iterable<ContourRow> }
  | { ok: false; reason: 'kind' | 'unreadable' | 'too_large' };

export async function readContours(path: string): Promise<Read> {
  if ((await stat(path)).size > LARGEST_BYTES) return { ok: false, reason: 'too_large' };
  const collections = collectionsIn(await readFile(path, 'utf8'), basename(path));
  if (!collections) return { ok: false, reason: 'unreadable' };
  const known = collections.flatMap(({ name, collection }) => {
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    return kind ? [{ kind, collection }] : [];
  });
  return known.length > 0 ? { ok: true, rows: rowsOf(known) } : { ok: false, reason: 'kind' };
}

interface Named<Collection> {
  name: string;
  collection: Collection;
}

/** The collections of the file, each under the name of its object; null when it is neither format. */
function collectionsIn(text: string, file: string): Named<FeatureCollection>[] | null {
  const document = jsonIn(text);
  if (geojson.safeParse(document).success) {
    // The schema has just said what it is; geometries are made sure of one by one.
    return [{ name: file, collection: document as FeatureCollection }];
  }
  if (!topojson.safeParse(document).success) return null;
  const topology = document as Topology<Record<string, GeometryCollection>>; // said by the schema
  return Object.entries(topology.objects).map(([name, object]) => ({
    name: KINDS.some(([pattern]) => pattern.test(name)) ? name : file,
    collection: feature(topology, object),
  }));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* rowsOf(
  collections: { kind: TerritoryKind; collection: FeatureCollection }[],
): Generator<ContourRow> {
  let at = 0;
  for (const { kind, collection } of collections) {
    for (const { properties: named, geometry } of collection.features) {
      const { code, insee, siren } = properties.safeParse(named).data ?? {};
      const written = code ?? insee ?? siren ?? '';
      at += 1;
      yield { at, code: written, id: parseTerritoryId(`${kind}-${written}`), geometry };
    }
  }
}
