/** Several sources of facet tokens as one: what each gives a record adds up. */
import type { TokenSource } from '../queries.ts';

export const together = (...sources: readonly TokenSource[]): TokenSource => ({
  async follow(since) {
    const touched = [];
    for (const source of sources) touched.push(await source.follow(since));
    return {
      ordinals: [...new Set(touched.flatMap(({ ordinals }) => ordinals))],
      territories: [...new Set(touched.flatMap(({ territories }) => territories))],
    };
  },
  async tokensOf(rows) {
    const given = [];
    for (const source of sources) given.push(await source.tokensOf(rows));
    const all = new Map(given[0]);
    for (const tokens of given.slice(1))
      for (const [ordinal, more] of tokens) all.set(ordinal, [...(all.get(ordinal) ?? []), ...more]);
    return all;
  },
  groups: (kind, query) => sources.flatMap((source) => source.groups(kind, query)),
});
