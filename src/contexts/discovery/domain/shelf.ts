/**
 * One shelf of the index: all records of a kind, in memory, as sets. It answers "which, how many, in which order"
 * without a query; what a page shows of them is then read from the register. Positions are dense, in the
 * order of ordinals, and never reused.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type FacetToken, type IndexRow, isTimed, onDay } from '../../records/public.ts';
import { Bitset } from './bitset.ts';
import { SortedPositions } from './sorted-positions.ts';

interface Entry {
  ordinal: number;
  slug: string;
  name: string;
  nameKey: string;
  createdAt: number;
  /** Those that hold today. */
  facets: FacetToken[];
  /** Those that hold on some days only; undefined for most records. */
  timed: FacetToken[] | undefined;
  territories: TerritoryId[];
  lon: number | null;
  lat: number | null;
  approximate: boolean;
  /** At home in another instance. */
  elsewhere: boolean;
}

export class Shelf {
  private readonly entries: Entry[] = [];
  private readonly positions = new Map<number, number>();
  private readonly tokens = new Map<string, Bitset>();
  /** Lists, not sets of bits: there are tens of thousands of places, and most hold few of a million records. */
  private readonly places = new Map<TerritoryId, number[]>();
  /** How many bear each token: what a list without filters shows. */
  private readonly bearers = new Map<string, number>();
  private readonly everything = new Bitset();
  private readonly located = new Bitset();
  private unsettled: number[] = [];
  private readonly turning = new Set<number>();
  private day = '';
  private readonly words = new Map<string, string>();
  readonly byName = new SortedPositions((a, b) => compare(this.at(a).nameKey, this.at(b).nameKey) || a - b);
  readonly byRecency = new SortedPositions((a, b) => this.at(b).createdAt - this.at(a).createdAt || b - a);

  /** Positions given so far, those of records that stand no more included: what a set of positions must hold. */
  get size(): number {
    return this.entries.length;
  }
  /** Records that stand. */
  get count(): number {
    return this.everything.size;
  }
  get all(): Bitset {
    return this.everything;
  }
  get withPoint(): Bitset {
    return this.located;
  }

  /** Takes in new and changed records; `settle` then puts them in order. */
  take(rows: readonly IndexRow[]): void {
    for (const row of rows) {
      const known = this.positions.get(row.ordinal);
      if (known !== undefined && this.everything.has(known)) this.forget(known);
      // A record that stands no more keeps its position, or takes one: every process then gives the same ones.
      const position = known ?? this.entries.length;
      this.positions.set(row.ordinal, position);
      const timed = row.facets.filter(isTimed);
      const facets = this.today(row.facets);
      this.entries[position] = {
        ordinal: row.ordinal,
        slug: row.slug,
        name: row.name,
        nameKey: row.nameKey,
        createdAt: row.createdAt.getTime(),
        facets,
        timed: timed.length > 0 ? timed : undefined,
        territories: row.territories.map((place) => this.once(place)),
        lon: row.lon,
        lat: row.lat,
        approximate: row.approximate,
        elsewhere: row.elsewhere,
      };
      if (row.merged) {
        this.leave(position);
        continue;
      }
      this.everything.add(position);
      if (row.lon !== null) this.located.add(position);
      for (const token of facets) this.bear(token, position);
      if (timed.length > 0) this.turning.add(position);
      else this.turning.delete(position);
      for (const place of new Set(row.territories)) this.stand(place, position);
      this.unsettled.push(position);
    }
  }

  /** Lets the day be `day`: what holds on some days only is read again. */
  turn(day: string): void {
    this.day = day;
    for (const position of this.turning) {
      const entry = this.entries[position];
      if (!entry?.timed) continue;
      const groups = new Set(entry.timed.map(groupOf));
      const lasting = entry.facets.filter((token) => !groups.has(groupOf(token)));
      const facets = [...new Set([...lasting, ...this.today(entry.timed)])];
      for (const token of entry.facets) if (!facets.includes(token)) this.unbear(token, position);
      for (const token of facets) if (!entry.facets.includes(token)) this.bear(token, position);
      entry.facets = facets;
    }
  }

  /** The tokens that hold today, each once. */
  private today(tokens: readonly FacetToken[]): FacetToken[] {
    const held = tokens.flatMap((token) => onDay(token, this.day) ?? []);
    return [...new Set(held)].map((token) => this.once(token));
  }

  /** Puts what was taken in order, all at once. */
  settle(): void {
    this.byName.insert(this.unsettled);
    this.byRecency.insert(this.unsettled);
    this.unsettled = [];
  }

  /** One copy in memory of words that a million records share. */
  private once<Word extends string>(word: Word): Word {
    const known = this.words.get(word);
    if (known !== undefined) return known as Word;
    this.words.set(word, word);
    return word;
  }

  /** A record that stands no more: its position stays empty. */
  private leave(position: number): void {
    this.everything.delete(position);
    this.turning.delete(position);
    const settled = this.unsettled.indexOf(position);
    if (settled !== -1) this.unsettled.splice(settled, 1);
  }

  private forget(position: number): void {
    const entry = this.at(position);
    this.byName.remove(position);
    this.byRecency.remove(position);
    this.located.delete(position);
    for (const token of entry.facets) this.unbear(token, position);
    for (const place of new Set(entry.territories)) {
      const standing = this.places.get(place);
      standing?.splice(standing.indexOf(position), 1);
    }
  }

  private bear(token: FacetToken, position: number): void {
    setOf(this.tokens, token).add(position);
    this.bearers.set(this.once(token), this.bearersOf(token) + 1);
  }

  private unbear(token: FacetToken, position: number): void {
    this.tokens.get(token)?.delete(position);
    this.bearers.set(token, this.bearersOf(token) - 1);
  }

  private stand(place: TerritoryId, position: number): void {
    const standing = this.places.get(place);
    if (standing) standing.push(position);
    else this.places.set(this.once(place), [position]);
  }

  /** The records that bear a facet token. */
  bearing(token: string): Bitset {
    return this.tokens.get(token) ?? new Bitset();
  }
  /** How many bear a facet token. */
  bearersOf(token: string): number {
    return this.bearers.get(token) ?? 0;
  }
  /** The values of a facet group that some record bears. */
  valuesOf(group: string): string[] {
    const prefix = `${group}:`;
    return [...this.tokens.keys()]
      .filter((token) => token.startsWith(prefix) && this.bearersOf(token) > 0)
      .map((token) => token.slice(prefix.length));
  }
  /** The records that name one of these territories as theirs. */
  standingIn(territories: ReadonlySet<TerritoryId>): Bitset {
    const found = new Bitset(this.size);
    if (territories.size > this.places.size) {
      for (const [place, standing] of this.places) if (territories.has(place)) found.addAll(standing);
    } else {
      for (const territory of territories) found.addAll(this.places.get(territory) ?? []);
    }
    return found;
  }
  /** Positions of records by ordinal; those of other shelves, and those that stand no more, are left out. */
  positionsOf(ordinals: Iterable<number>): number[] {
    const found: number[] = [];
    for (const ordinal of ordinals) {
      const position = this.positions.get(ordinal);
      if (position !== undefined && this.everything.has(position)) found.push(position);
    }
    return found;
  }
  /** What the index knows of the record at a position. */
  at(position: number): Readonly<Entry> {
    const entry = this.entries[position];
    if (!entry) throw new RangeError(`no record at position ${position}`);
    return entry;
  }
}

/** `status` of `status:open`: a group holds on some days only, or always. */
const groupOf = (token: string): string => token.slice(0, token.indexOf(':'));

function setOf(sets: Map<string, Bitset>, key: string): Bitset {
  const known = sets.get(key);
  if (known) return known;
  const fresh = new Bitset();
  sets.set(key, fresh);
  return fresh;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
