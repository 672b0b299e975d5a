/** A record as the API gives it: its document, and what places it in the commons. */
import type { Document, Json, RecordHome, StoredRecord } from '../../records/public.ts';

export interface Published {
  id: string;
  url: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  /** Where it is drawn on the map; `approximate` when that is the centre of its territory. */
  position: { lon: number; lat: number; approximate: boolean } | null;
  /** Absent: at home in this instance. */
  home?: Pick<RecordHome, 'instance' | 'id' | 'url' | 'licence' | 'version' | 'received'>;
  document: Document;
  /** What it says to everybody in the fields of the networks that it is a member of: by network, then by field. */
  networks?: Networks;
}

export type Networks = Readonly<Record<string, Readonly<Record<string, Json>>>>;

export function published(
  record: StoredRecord,
  baseUrl: string,
  path: string,
  networks?: Networks,
): Published {
  const { id, version, createdAt, updatedAt, lon, lat, approximate, document, slug, home } = record;
  return {
    id,
    url: `${baseUrl}${path}/${slug}`,
    version,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    position: lon === null || lat === null ? null : { lon, lat, approximate },
    ...(home && { home: homeOf(home) }),
    document,
    ...(networks && { networks }),
  };
}

const homeOf = ({ instance, id, url, licence, version, received }: RecordHome) => ({
  ...{ instance, id, url, licence, version, received },
});

/** A GeoJSON feature (RFC 7946: longitude first, WGS 84), or null for a record that has no place on a map. */
export function feature(record: StoredRecord, baseUrl: string, path: string, networks?: Networks) {
  const { position, document, ...rest } = published(record, baseUrl, path, networks);
  if (!position) return null;
  return {
    type: 'Feature' as const,
    id: rest.id,
    geometry: { type: 'Point' as const, coordinates: [position.lon, position.lat] },
    properties: { ...rest, approximate: position.approximate, ...document },
  };
}

/** One row of a table: lists are joined with ` | `, objects written as JSON. */
export function row(
  record: StoredRecord,
  baseUrl: string,
  path: string,
  fields: readonly string[],
): string[] {
  const { document, position, home, ...rest } = published(record, baseUrl, path);
  const own = [rest.id, rest.url, String(rest.version), rest.createdAt, rest.updatedAt];
  const place = position
    ? [String(position.lon), String(position.lat), String(position.approximate)]
    : ['', '', ''];
  return [...own, ...place, home?.url ?? '', ...fields.map((field) => cell(document[field]))];
}

/** The columns that every table has before those of its kind's schema. */
export const OWN_COLUMNS = [
  'id',
  'url',
  'version',
  'createdAt',
  'updatedAt',
  'lon',
  'lat',
  'approximate',
  'home',
] as const;

/** One value of a table. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(cell).join(' | ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
