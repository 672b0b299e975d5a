/**
 * Every territory in memory, with what contains what and the search by name: about 36,000 entries, read once at start.
 * The register's records, filters and forms ask it instead of the database.
 */
import type { Locale } from '../../../kernel/locale.ts';
import { parseTerritoryId, type TerritoryId, type TerritoryKind } from '../../../kernel/territory.ts';
import { ContainmentIndex, type Contents } from './containment-index.ts';
import { labelOf } from './labels.ts';
import { type Match, PlaceSearch } from './place-search.ts';
import type { Territory } from './territory.ts';

export interface IndexedTerritory {
  readonly territory: Territory;
  /** Its name normalised by `placeKey`. */
  readonly key: string;
  /** No longer a territory; the one that took its place, when one did. */
  readonly retired: { readonly replacedBy: TerritoryId | null } | null;
}

export interface IndexedFormer {
  readonly id: TerritoryId;
  readonly name: string;
  readonly key: string;
  readonly present: TerritoryId;
}

export interface Suggestion {
  readonly id: TerritoryId;
  readonly kind: TerritoryKind;
  /** Told apart from its homonyms. */
  readonly label: string;
  /** The former name that was found, such as « Paris 13e Arrondissement ». */
  readonly via: string | null;
}

export interface SuggestOptions {
  readonly limit?: number;
  readonly kinds?: readonly TerritoryKind[];
  readonly locale?: Locale;
}

export interface TerritoryIndexSource {
  readonly vintage: string;
  readonly territories: readonly IndexedTerritory[];
  readonly contents: Iterable<Contents>;
  readonly former: readonly IndexedFormer[];
}

export const DEFAULT_SUGGESTIONS = 10;

export class TerritoryIndex {
  readonly vintage: string;
  readonly #byId: ReadonlyMap<TerritoryId, IndexedTerritory>;
  readonly #former: ReadonlyMap<TerritoryId, TerritoryId>;
  readonly #containment: ContainmentIndex;
  readonly #namesakes = new Map<string, number>();
  readonly #search: PlaceSearch;

  constructor({ vintage, territories, contents, former }: TerritoryIndexSource) {
    this.vintage = vintage;
    this.#byId = new Map(territories.map((indexed) => [indexed.territory.id, indexed]));
    this.#former = new Map(former.map(({ id, present }) => [id, present]));
    this.#containment = new ContainmentIndex(
      territories.map(({ territory: { id }, retired }) => ({ id, retired: retired !== null })),
      contents,
    );
    const present = territories.filter(({ retired }) => retired === null);
    for (const { key } of present) this.#namesakes.set(key, (this.#namesakes.get(key) ?? 0) + 1);
    this.#search = new PlaceSearch({
      territories: present,
      former: former.flatMap(({ name, key, present: id }) => {
        const territory = this.get(id);
        return territory && name !== '' ? [{ name, key, present: territory }] : [];
      }),
      isWithin: (inner, outer) => this.isWithin(inner, outer),
    });
  }

  get size(): number {
    return this.#byId.size;
  }

  /** The territory of this identifier, retired ones included. */
  get(id: TerritoryId): Territory | undefined {
    return this.#byId.get(id)?.territory;
  }

  /** The present territory that an identifier, old or new, leads to; null when it leads nowhere. */
  resolve(text: string): TerritoryId | null {
    const id = parseTerritoryId(text);
    if (id === null) return null;
    const known = this.#byId.get(id);
    if (known) return known.retired?.replacedBy ?? id;
    return this.#former.get(id) ?? null;
  }

  /** What strictly contains it, narrowest first; France last. */
  ancestors(id: TerritoryId): readonly TerritoryId[] {
    return this.#containment.ancestors(id);
  }

  /** What it strictly contains. */
  descendants(id: TerritoryId): readonly TerritoryId[] {
    return this.#containment.descendants(id);
  }

  /** The same territory, or one inside the other. */
  isWithin(inner: TerritoryId, outer: TerritoryId): boolean {
    return this.#containment.isWithin(inner, outer);
  }

  /**
   * What a filter by place keeps: itself, what contains it, what it contains, and what shares a commune with it
   * (Redon Agglomération is in none of its three départements, and is found from each).
   */
  overlapping(id: TerritoryId): ReadonlySet<TerritoryId> {
    return this.#containment.overlapping(id);
  }

  /** Its name, told apart from its homonyms. An identifier that leads nowhere is shown as it is. */
  label(id: TerritoryId, locale: Locale): string {
    const known = this.#byId.get(id);
    if (!known) return id;
    const { territory, key } = known;
    const departement = territory.departement ? this.get(territory.departement) : undefined;
    return labelOf(
      territory,
      {
        departement,
        alone: departement !== undefined && this.#containment.communes(departement.id) === 1,
        namesakes: (this.#namesakes.get(key) ?? 1) - 1,
      },
      locale,
    );
  }

  /** Every place that answers a text, best first. */
  find(text: string): readonly Match[] {
    return this.#search.find(text);
  }

  /** The first places that answer a text, ready to be shown. */
  suggest(
    text: string,
    { limit = DEFAULT_SUGGESTIONS, kinds, locale = 'fr' }: SuggestOptions = {},
  ): Suggestion[] {
    return this.find(text)
      .filter(({ territory }) => kinds?.includes(territory.kind) ?? true)
      .slice(0, limit)
      .map((match) => this.suggestion(match, locale));
  }

  suggestion({ territory, via }: Match, locale: Locale): Suggestion {
    return { id: territory.id, kind: territory.kind, label: this.label(territory.id, locale), via };
  }

  /** Two territories made of the same communes, such as Paris, commune and département. */
  sameGround(a: TerritoryId, b: TerritoryId): boolean {
    const containment = this.#containment;
    return (
      containment.communes(a) === containment.communes(b) &&
      (containment.isWithin(a, b) || containment.isWithin(b, a))
    );
  }
}
