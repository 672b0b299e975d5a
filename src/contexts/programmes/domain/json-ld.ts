/** A programme for search engines (schema.org), and nothing that its record does not say. */
import type { Programme } from './programme.ts';
import type { Standing } from './standing.ts';

export interface JsonLdContext {
  url: string;
  places: readonly string[];
  operators: readonly string[];
  standing: Standing;
}

export function programmeJsonLd(
  document: Programme,
  { url, places, operators, standing }: JsonLdContext,
): object {
  const grant = document.types.some(
    (type) => type === 'grant' || type === 'call_for_projects' || type === 'prize',
  );
  return {
    '@context': 'https://schema.org',
    '@type': document.family === 'funding' ? (grant ? 'MonetaryGrant' : 'FinancialProduct') : 'Service',
    name: document.name,
    description: document.summary,
    url,
    ...(document.url ? { sameAs: document.url } : {}),
    ...(places.length > 0 ? { areaServed: places } : {}),
    ...(operators.length > 0
      ? {
          [document.family === 'funding' && grant ? 'funder' : 'provider']: operators.map((name) => ({
            '@type': 'Organization',
            name,
          })),
        }
      : {}),
    ...(document.audiences.length > 0
      ? { audience: { '@type': 'Audience', audienceType: document.audiences.join(', ') } }
      : {}),
    ...(document.amountMax !== undefined && grant
      ? { amount: { '@type': 'MonetaryAmount', currency: 'EUR', maxValue: document.amountMax / 100 } }
      : {}),
    ...(standing.closes && !grant ? { validThrough: standing.closes } : {}),
  };
}
