/** Addresses of lists as people would ask them: words, facets, places, pages. The same for every run. */
import { FACETS } from '../../src/contexts/discovery/public.ts';
import type { RecordKind } from '../../src/contexts/records/public.ts';
import type { TerritoryIndex } from '../../src/contexts/territories/public.ts';
import { kindOf } from '../../src/kernel/territory.ts';
import { between, type Chance, chanceFrom, oneOf, weighted } from '../generator/chance.ts';
import type { World } from '../generator/records.ts';

/** Whether the addresses ask for words, and how often the same ones come back. */
export type Texts = 'none' | 'returning' | 'new';

/** Texts that come back, in the mix where they do. */
const RETURNING = 100;

export interface Mix {
  kind: RecordKind;
  path: string;
  texts: Texts;
  count: number;
  /** Another seed: other addresses, and other new texts. */
  seed: number;
}

export function addresses(world: World, territories: TerritoryIndex, mix: Mix): string[] {
  const chance = chanceFrom(mix.seed);
  const text = texts(world, mix);
  return Array.from({ length: mix.count }, () => {
    const query = new URLSearchParams();
    const words = text(chance);
    if (words) query.set('q', words);
    if (chance() < 0.3) query.set('territoire', placeOf(world, territories, chance));
    if (chance() < 0.5) chooseFacet(query, mix.kind, chance);
    if (chance() < 0.3) query.set('page', String(between(chance, 2, 10)));
    const asked = query.toString();
    return asked ? `${mix.path}?${asked}` : mix.path;
  });
}

function placeOf(world: World, territories: TerritoryIndex, chance: Chance): string {
  const { commune } = world.place(chance);
  const kind = oneOf(chance, ['commune', 'epci', 'departement', 'region'] as const);
  return [commune, ...territories.ancestors(commune)].find((id) => kindOf(id) === kind) ?? commune;
}

function chooseFacet(query: URLSearchParams, kind: RecordKind, chance: Chance): void {
  const { param, terms } = oneOf(chance, FACETS[kind]);
  const values =
    terms === 'territories' ? ['region-53', 'region-76', 'region-84', 'region-93'] : Object.keys(terms);
  query.append(param, oneOf(chance, values));
}

/** One to three words, each as common as in the catalogue. */
export function texts(
  world: World,
  { texts, seed }: Pick<Mix, 'texts' | 'seed'>,
): (chance: Chance) => string {
  if (texts === 'none') return () => '';
  const word = wordOf(world);
  const said = new Set<string>();
  const fresh = (chance: Chance): string => {
    for (let tries = 0; ; tries++) {
      const length = between(chance, 1, 3) + (tries > 20 ? 1 : 0);
      const text = Array.from({ length }, () => word(chance)).join(' ');
      if (said.has(text)) continue;
      said.add(text);
      return text;
    }
  };
  if (texts === 'new') return fresh;
  const own = chanceFrom(seed);
  const known = Array.from({ length: RETURNING }, () => fresh(own));
  return (chance) => oneOf(chance, known);
}

/** Short words are mostly grammar, which nobody searches for. */
const wordOf = ({ prose }: World) =>
  weighted(
    prose.vocabulary.filter((word) => word.length > 4).map((word, rank) => [word, 1 / (rank + 10)] as const),
  );
