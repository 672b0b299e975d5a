/** What stands behind the figures of a place: how many programmes, how many that somebody made sure of, from where. */
import type { Programme } from '../../programmes/public.ts';
import type { Reached } from './matrix.ts';

export interface Evidence {
  programmes: number;
  /** That somebody made sure of, and whose word still holds on that day. */
  checked: number;
  /** Names of the sources they were taken from, the most numerous first; null: written here, each with its sources. */
  sources: readonly { name: string | null; licence: string | null; count: number }[];
}

/** @param due the day on which a programme should be made sure of again; null when nobody ever did */
export function evidenceOf(
  reached: readonly Reached[],
  today: string,
  due: (document: Programme) => string | null,
): Evidence {
  const sources = new Map<string | null, { licence: string | null; count: number }>();
  let checked = 0;
  for (const { document } of reached) {
    const { provenance } = document;
    const name = provenance?.source ?? null;
    const known = sources.get(name);
    sources.set(name, {
      licence: known?.licence ?? provenance?.licence ?? null,
      count: (known?.count ?? 0) + 1,
    });
    if ((due(document) ?? '') > today) checked++;
  }
  return {
    programmes: reached.length,
    checked,
    sources: [...sources].map(([name, rest]) => ({ name, ...rest })).sort((a, b) => b.count - a.count),
  };
}
