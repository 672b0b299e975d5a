/** What stands behind the figures of a place: how many programmes, how many that somebody made sure of, from where. */
import type { Programme } from '../../programmes/public.ts';
import type { Reached } from './matrix.ts';

export interface Evidence {
  programmes: number;
  /** That somebody made sure of, and whose word still holds on that day. */
  checked: number;
  /** Where they come from, the most numerous first: the source of an import, else the sites that a record cites. */
  sources: readonly { name: string; licence: string | null; count: number }[];
}

/** @param due the day on which a programme should be made sure of again; null when nobody ever did */
export function evidenceOf(
  reached: readonly Reached[],
  today: string,
  due: (document: Programme) => string | null,
): Evidence {
  const sources = new Map<string, { licence: string | null; count: number }>();
  let checked = 0;
  for (const { document } of reached) {
    const licence = document.provenance?.licence ?? null;
    for (const name of sourcesOf(document)) {
      const known = sources.get(name);
      sources.set(name, { licence: known?.licence ?? licence, count: (known?.count ?? 0) + 1 });
    }
    if ((due(document) ?? '') > today) checked++;
  }
  return {
    programmes: reached.length,
    checked,
    sources: [...sources].map(([name, rest]) => ({ name, ...rest })).sort((a, b) => b.count - a.count),
  };
}

const sourcesOf = ({ provenance, sources }: Programme): ReadonlySet<string> =>
  new Set(provenance ? [provenance.source] : sources.map(({ url }) => hostOf(url)));

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
