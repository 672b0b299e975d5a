/** What a document bears that another record would not: official numbers, and the sites it links to. */
import type { Document, Marks } from '../../records/public.ts';

/** Sites that host everybody: the same one tells nothing. */
const SHARED_SITES =
  /(^|\.)(facebook\.com|instagram\.com|linkedin\.com|twitter\.com|x\.com|youtube\.com|helloasso\.com|framasite\.org|wordpress\.com|wixsite\.com|google\.com|gouv\.fr|europa\.eu|mastodon\.social)$/;

export function marksOf({ siren, siret, rna, links }: Document): Marks {
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const urls = (Array.isArray(links) ? links : []).flatMap((link) =>
    typeof link === 'object' && link !== null && !Array.isArray(link) ? (text(link.url) ?? []) : [],
  );
  const hosts = urls.flatMap((url) => {
    const host = URL.parse(url)?.hostname.replace(/^www\./, '');
    return host && !SHARED_SITES.test(host) ? [host] : [];
  });
  return {
    siren: text(siren) ?? text(siret)?.slice(0, 9) ?? null,
    rna: text(rna),
    hosts: [...new Set(hosts)],
  };
}
