/** A cooperation for search engines, in schema.org's words (Project). */
import type { Cooperation } from './cooperation.ts';
import type { NamedStakeholder } from './stakeholders.ts';

interface Placed {
  lon: number | null;
  lat: number | null;
}

export function cooperationJsonLd(
  document: Cooperation,
  {
    url,
    baseUrl,
    places,
    stakeholders,
    at,
  }: {
    url: string;
    baseUrl: string;
    places: string[];
    stakeholders: readonly NamedStakeholder[];
    at: Placed;
  },
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': url,
    url,
    name: document.name,
    description: document.summary,
    ...(document.born && { foundingDate: String(document.born) }),
    areaServed: places,
    ...(at.lon !== null && {
      location: { '@type': 'Place', geo: { '@type': 'GeoCoordinates', longitude: at.lon, latitude: at.lat } },
    }),
    member: stakeholders.map(({ name, slug }) => ({
      '@type': 'Organization',
      name,
      ...(slug && { url: `${baseUrl}/organisations/${slug}` }),
    })),
    sameAs: document.links.map((link) => link.url),
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  };
}
