/**
 * Places that answer a text: by name (the present one, the usual one of an EPCI, a former one), postcode, INSEE code
 * or SIREN. The nearer to what was typed comes first; among equals, the more inhabited, EPCI and perimeters behind.
 */
import type { TerritoryId, TerritoryKind } from '../../../kernel/territory.ts';
import { CodeIndex } from './code-index.ts';
import { epciShortName } from './epci-name.ts';
import { KIND_WORDS } from './labels.ts';
import { NameIndex } from './name-index.ts';
import { placeKey } from './place-key.ts';
import { type PlaceReading, readingsOf } from './place-query.ts';
import { BREADTH, type Territory } from './territory.ts';

/** Characters. The longest label of all, with its département, has less than this. */
const LONGEST = 160;

/** How near the name is to the text. Up to `former`, the text is the whole name. */
const NEARNESS = {
  exact: 0,
  usual: 1,
  former: 2,
  begins: 3,
  formerBegins: 4,
  words: 5,
  formerWords: 6,
  partial: 7,
} as const;
export const WHOLE_NAME = NEARNESS.former;
export const BEGINNING = NEARNESS.begins;

export interface Match {
  readonly territory: Territory;
  readonly nearness: number;
  /** The former name that matched, when it is not a name of today. */
  readonly via: string | null;
}

interface Entry {
  readonly key: string;
  readonly rank: number;
  readonly origin: 'exact' | 'usual' | 'former';
  readonly via: string | null;
}

interface RankedMatch extends Match {
  readonly rank: number;
}

/** People look for communes and départements more often than for the groupings that bear their names. */
const FAVOUR: Readonly<Record<TerritoryKind, number>> = {
  commune: 1,
  epci: 0.3,
  perimetre: 0.3,
  departement: 1,
  region: 1,
  pays: 1,
};

export interface PlaceSearchSource {
  /** Each territory with its name normalised by `placeKey`. */
  readonly territories: readonly { readonly territory: Territory; readonly key: string }[];
  readonly former: readonly { readonly name: string; readonly key: string; readonly present: Territory }[];
  readonly isWithin: (inner: TerritoryId, outer: TerritoryId) => boolean;
}

export class PlaceSearch {
  /** Best known first: a territory's rank is its place here. */
  readonly #ranked: readonly Territory[];
  readonly #rankOf: ReadonlyMap<TerritoryId, number>;
  readonly #entries: readonly Entry[];
  readonly #names: NameIndex;
  readonly #codes: CodeIndex;
  readonly #holders: readonly { territory: Territory; key: string }[];
  readonly #isWithin: PlaceSearchSource['isWithin'];

  constructor({ territories, former, isWithin }: PlaceSearchSource) {
    this.#ranked = bestKnownFirst(territories.map(({ territory }) => territory));
    this.#rankOf = new Map(this.#ranked.map(({ id }, rank) => [id, rank]));
    const rank = ({ id }: Territory) => this.#rankOf.get(id) ?? this.#ranked.length;
    this.#entries = [
      ...territories.map(({ territory, key }) => entry(key, rank(territory), 'exact')),
      ...territories.flatMap(({ territory, key }) =>
        usualNames(territory, key).map((usual) => entry(usual, rank(territory), 'usual')),
      ),
      ...former.flatMap(({ present, name, key }) =>
        formerNames(key).map((former) => entry(former, rank(present), 'former', name)),
      ),
    ];
    this.#names = new NameIndex(this.#entries.map(({ key }) => key));
    this.#codes = new CodeIndex(this.#ranked, (id) => this.#ranked[this.#rankOf.get(id) ?? -1]);
    const holders = new Set(territories.flatMap(({ territory }) => territory.departement ?? []));
    this.#holders = territories.filter(
      ({ territory: { id, kind } }) => kind === 'region' || kind === 'departement' || holders.has(id),
    );
    this.#isWithin = isWithin;
  }

  /** Every place that answers, best first. */
  find(text: string): Match[] {
    // No territory bears a name so long; reading one costs more than its length.
    if (text.length > LONGEST) return [];
    const byCode = this.#codes.find(text.replace(/\s/g, ''));
    if (byCode) {
      return sorted(
        byCode.map(({ territory, exact }) => ({
          territory,
          rank: this.#rankOf.get(territory.id) ?? 0,
          nearness: exact ? NEARNESS.exact : NEARNESS.begins,
          via: null,
        })),
      );
    }
    for (const reading of readingsOf(text)) {
      const matches = this.#read(reading);
      if (matches.length > 0) return sorted(matches);
    }
    return [];
  }

  #read({ name, qualifier, partial }: PlaceReading): RankedMatch[] {
    const matches = this.#byName(name);
    if (partial) {
      const whole = matches.filter(({ nearness }) => nearness <= WHOLE_NAME);
      return whole.map((match) => ({ ...match, nearness: NEARNESS.partial + match.nearness }));
    }
    if (qualifier === null || matches.length === 0) return matches;
    const qualifies = this.#qualifies(qualifier);
    return qualifies ? matches.filter(({ territory }) => qualifies(territory)) : [];
  }

  #byName(words: readonly string[]): RankedMatch[] {
    const asked = words.join(' ');
    const best = new Map<number, RankedMatch>();
    for (const index of this.#names.find(words)) {
      const named = this.#entries[index];
      const territory = named && this.#ranked[named.rank];
      if (!territory) continue;
      const nearness = nearnessOf(named, asked);
      const known = best.get(named.rank);
      if (!known || nearness < known.nearness) {
        best.set(named.rank, { territory, rank: named.rank, nearness, via: named.via });
      }
    }
    return [...best.values()];
  }

  /** What a qualifier asks of a territory, or null when the words qualify nothing. */
  #qualifies(qualifier: string): ((territory: Territory) => boolean) | null {
    const kinds = KINDS.filter(([, word]) =>
      Object.values(word).some((text) => placeKey(text) === qualifier),
    );
    if (kinds.length > 0) return ({ kind }) => kinds.some(([named]) => named === kind);
    if (/^\d{3,5}$/.test(qualifier))
      return ({ postcodes }) => postcodes.some((code) => code.startsWith(qualifier));
    const exact = this.#holders.filter(
      ({ territory, key }) =>
        key === qualifier || (territory.kind === 'departement' && territory.code === qualifier),
    );
    const holders =
      exact.length > 0 || qualifier.length < 2
        ? exact
        : this.#holders.filter(({ key }) => ` ${key}`.includes(` ${qualifier}`));
    if (holders.length === 0) return null;
    return ({ id }) =>
      holders.some(({ territory }) => id !== territory.id && this.#isWithin(id, territory.id));
  }
}

const KINDS = Object.entries(KIND_WORDS) as [TerritoryKind, (typeof KIND_WORDS)[TerritoryKind]][];

const entry = (key: string, rank: number, origin: Entry['origin'], via: string | null = null): Entry => ({
  key,
  rank,
  origin,
  via,
});

function usualNames({ kind, name }: Territory, key: string): string[] {
  const usual = kind === 'epci' ? placeKey(epciShortName(name)) : '';
  return usual === key || usual === '' ? [] : [usual];
}

/** People write « Paris 13e ». */
function formerNames(key: string): string[] {
  return key.endsWith(' arrondissement') ? [key, key.slice(0, -' arrondissement'.length)] : [key];
}

function nearnessOf({ key, origin }: Entry, asked: string): number {
  if (key === asked) return NEARNESS[origin];
  const former = origin === 'former';
  if (key.startsWith(asked)) return former ? NEARNESS.formerBegins : NEARNESS.begins;
  return former ? NEARNESS.formerWords : NEARNESS.words;
}

/** How likely it is to be meant, from its inhabitants. */
export const renown = ({ population, kind }: Territory): number => (population ?? 0) * FAVOUR[kind];

function bestKnownFirst(territories: readonly Territory[]): Territory[] {
  const known = territories.map((territory) => ({ territory, renown: renown(territory) }));
  known.sort(
    (a, b) =>
      b.renown - a.renown ||
      BREADTH[a.territory.kind] - BREADTH[b.territory.kind] ||
      (a.territory.id < b.territory.id ? -1 : 1),
  );
  return known.map(({ territory }) => territory);
}

/** Nearest first, then best known. One letter finds 9,000 places: plain numbers sort ten times faster than objects. */
function sorted(matches: readonly RankedMatch[]): Match[] {
  const byOrder = new Map(matches.map((match) => [match.nearness * MOST_RANKS + match.rank, match]));
  return [...Float64Array.from(byOrder.keys()).sort()].flatMap((order) => byOrder.get(order) ?? []);
}
const MOST_RANKS = 1e6;
