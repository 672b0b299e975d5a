/**
 * An organisation as a Murmurations profile (organizations_schema-v1.0.0): what directories that speak it can read.
 * Only what the record says; `geolocation` only where the position is exact. People are never published: the fields for
 * contacts and telephones stay empty, and no profile of a person is made.
 */
import { z } from 'zod';
import type { StoredRecord } from '../../records/public.ts';

const address = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/.*/);
const unique = <T>(list: readonly T[]) =>
  new Set(list.map((each) => JSON.stringify(each))).size === list.length;

/** The part of that schema that our profiles use, as its library documents the fields. */
export const murmurationsSchema = z
  .strictObject({
    linked_schemas: z.tuple([z.literal('organizations_schema-v1.0.0')]),
    name: z.string().min(1),
    nickname: z.string().optional(),
    primary_url: address.optional(),
    tags: z.array(z.string()).refine(unique).optional(),
    urls: z
      .array(z.object({ name: z.string().optional(), url: address }))
      .refine(unique)
      .optional(),
    description: z.string().optional(),
    country_iso_3166: z.literal('FR').optional(),
    geolocation: z
      .object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
      .optional(),
    geographic_scope: z.enum(['local', 'regional', 'national', 'international']).optional(),
    unique_id: z.string().optional(),
  })
  .meta({ id: 'MurmurationsOrganization' });

const SCOPES: Readonly<Record<string, 'local' | 'regional' | 'national' | 'international'>> = {
  local: 'local',
  epci: 'local',
  departement: 'regional',
  region: 'regional',
  national: 'national',
  international: 'international',
};

export function murmurationsProfile(
  {
    id,
    document,
    lon,
    lat,
    approximate,
  }: Pick<StoredRecord, 'id' | 'document' | 'lon' | 'lat' | 'approximate'>,
  url: string,
): z.output<typeof murmurationsSchema> {
  const text = (field: string) => (typeof document[field] === 'string' ? document[field] : undefined);
  const links = Array.isArray(document.links) ? document.links : [];
  const urls = links.flatMap((link) =>
    typeof link === 'object' && link !== null && !Array.isArray(link) && typeof link.url === 'string'
      ? [{ name: typeof link.label === 'string' ? link.label : link.url, url: link.url }]
      : [],
  );
  const themes = (Array.isArray(document.themes) ? document.themes : []).filter(
    (theme) => typeof theme === 'string',
  );
  const scope = SCOPES[text('scale') ?? ''];
  return {
    linked_schemas: ['organizations_schema-v1.0.0'],
    name: text('name') ?? '',
    ...(text('alias') && { nickname: text('alias') }),
    primary_url: urls[0]?.url ?? url,
    urls: [...new Map([{ name: 'Terreau', url }, ...urls].map((each) => [each.url, each])).values()],
    description: text('summary') ?? '',
    ...(themes.length > 0 && { tags: [...new Set(themes)] }),
    country_iso_3166: 'FR',
    ...(lon !== null && lat !== null && !approximate && { geolocation: { lat, lon } }),
    ...(scope && { geographic_scope: scope }),
    unique_id: id,
  };
}
