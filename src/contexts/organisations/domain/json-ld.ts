/** An organisation for search engines, in schema.org's words. */
import type { Organisation } from './organisation.ts';

export function organisationJsonLd(document: Organisation, url: string, places: readonly string[]) {
  const registered = (['siren', 'siret', 'rna'] as const).flatMap((register) => {
    const value = document[register];
    return value ? [{ '@type': 'PropertyValue', propertyID: register.toUpperCase(), value }] : [];
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': url,
    url: document.links[0]?.url ?? url,
    name: document.name,
    ...(document.alias && { alternateName: document.alias }),
    description: document.summary,
    ...(document.born && { foundingDate: String(document.born) }),
    areaServed: places,
    ...(registered.length > 0 && { identifier: registered }),
    sameAs: document.links.map((link) => link.url),
  };
}
