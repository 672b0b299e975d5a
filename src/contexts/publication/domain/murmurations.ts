/**
 * An organisation as a Murmurations profile (organizations_schema-v1.0.0): what directories that speak it can read.
 * Only what the record says; `geolocation` only where the position is exact.
 */
import type { StoredRecord } from '../../records/public.ts';

const SCOPES: Readonly<Record<string, string>> = {
  local: 'local',
  epci: 'local',
  departement: 'regional',
  region: 'regional',
  national: 'national',
  international: 'international',
};

export function murmurationsProfile({ id, document, lon, lat, approximate }: StoredRecord, url: string) {
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
    urls: [{ name: 'Terreau', url }, ...urls],
    description: text('summary') ?? '',
    ...(themes.length > 0 && { tags: themes }),
    country_iso_3166: 'FR',
    ...(lon !== null && lat !== null && !approximate && { geolocation: { lat, lon } }),
    ...(scope && { geographic_scope: scope }),
    unique_id: id,
  };
}
