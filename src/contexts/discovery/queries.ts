/**
 * The index of public records in this process, and what it answers. It follows the register: whoever changes a
 * record, here or in another process, the next reading is of the new version.
 */
import { LRUCache } from 'lru-cache';
import { dayNumber } from '../../kernel/day.ts';
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import { Turnstile } from '../../platform/db/turnstile.ts';
import { normalise, normaliseWritten } from '../../platform/search/normalise.ts';
import {
  type KnownWords,
  type NearWords,
  nearWords,
  parseQuery,
  readKnownWords,
  type SearchQuery,
} from '../../platform/search/sql.ts';
import {
  type Answering,
  type Card,
  cardsOf,
  changedSince,
  dataVersion,
  type FacetToken,
  type FoundElsewhere,
  type IndexRow,
  indexRowsOf,
  RECORD_KINDS,
  type RecordKind,
  searchOrdinals,
} from '../records/public.ts';
import { Bitset } from './domain/bitset.ts';
import { canonicalQuery, type FacetGroup, type Filters } from './domain/filters.ts';
import { type Around, membersOf, type Narrowed, narrow } from './domain/narrow.ts';
import { byNearness, byValue, fitting, inParts } from './domain/orders.ts';
import { namesFirst } from './domain/ranking.ts';
import { Shelf } from './domain/shelf.ts';

export const PAGE_SIZE = 50;
/** Of the database's ten connections, searches leave most to the rest. */
const SEARCHES_AT_ONCE = 4;
const SEARCHES_IN_LINE = 60;

const NOWHERE: ReadonlySet<TerritoryId> = new Set();

interface TextFound {
  /** Positions on the shelf, the best first. */
  ranked: Uint32Array;
  set: Bitset;
  /** The words taken instead, when nothing bears those typed. */
  near: string | null;
  /** The first words, when there were too many to search them all. */
  cut: string | null;
}

export interface Found extends Narrowed {
  total: number;
  /** Set when nothing was found as typed and these words were searched instead. */
  near: string | null;
  /** Set when too much was typed: the words that were searched. */
  cut: string | null;
  /** Positions of all members in the order asked. */
  ordered(): Iterable<number>;
}

/** What keeps an index of its own beside this one, and takes in the same changes. */
export interface Follower {
  take(rows: readonly IndexRow[]): Promise<void>;
  /** Called once all changes are taken in, before the new version is told. */
  settle?(): Promise<void>;
}

/** What gives records facet tokens beside those of their own documents, and the groups that these make. */
export interface TokenSource {
  /** Reads again what it stands on. The records whose tokens may be others now, though they did not change themselves. */
  follow(since: number): Promise<{ ordinals: readonly number[]; territories: readonly TerritoryId[] }>;
  tokensOf(rows: readonly IndexRow[]): Promise<ReadonlyMap<number, readonly FacetToken[]>>;
  groups(kind: RecordKind, query: URLSearchParams): readonly FacetGroup[];
}

/** Records read again at once. */
const AGAIN = 5_000;

export class Discovery {
  private readonly db: Database;
  private readonly around: Around;
  private readonly today: () => string;
  private readonly shelves = new Map<RecordKind, Shelf>(RECORD_KINDS.map((kind) => [kind, new Shelf()]));
  private readonly texts = new LRUCache<string, TextFound>({
    maxSize: 256 * 1024 * 1024,
    sizeCalculation: (found, key) =>
      found.ranked.byteLength + found.set.words.byteLength + 2 * key.length + 256,
  });
  private readonly asking = new Map<string, Promise<TextFound>>();
  /** The words of the present version, read when a text finds nothing. */
  private words: Promise<KnownWords> | null = null;
  private readonly searches = new Turnstile(SEARCHES_AT_ONCE, SEARCHES_IN_LINE);
  private refreshing: Promise<void> | null = null;
  private readonly followers: readonly Follower[];
  private readonly source: TokenSource | null;
  private readonly elsewhere: Partial<Record<RecordKind, FoundElsewhere>>;
  private current = 0;
  private day = '';

  /** `today` answers the day as `2026-11-22`; `elsewhere`: where else the words of a kind's records may stand. */
  constructor(
    db: Database,
    around: Around,
    today: () => string,
    followers: readonly Follower[] = [],
    source: TokenSource | null = null,
    elsewhere: Partial<Record<RecordKind, FoundElsewhere>> = {},
  ) {
    this.source = source;
    this.elsewhere = elsewhere;
    this.db = db;
    this.followers = followers;
    this.around = around;
    this.today = today;
  }

  /** The version of the public data that the index stands for, and of the day: it changes when either does. */
  get version(): number {
    this.followDay();
    return this.current + dayNumber(this.day) / 1e6;
  }

  /** The day that the index stands for. */
  get date(): string {
    this.followDay();
    return this.day;
  }

  private followDay(): void {
    const day = this.today();
    if (day === this.day) return;
    this.day = day;
    for (const shelf of this.shelves.values()) shelf.turn(day);
  }

  /** Takes in what changed in the register since the last reading. Safe to call as often as wanted. */
  refresh(): Promise<void> {
    this.refreshing ??= this.takeChanges().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async takeChanges(): Promise<void> {
    this.followDay();
    const version = await dataVersion(this.db);
    if (version === this.current) return;
    const touched = await this.source?.follow(this.current);
    const changed = new Set<number>();
    for await (const rows of changedSince(this.db, this.current)) {
      if (touched) for (const { ordinal } of rows) changed.add(ordinal);
      for (const follower of this.followers) await follower.take(rows);
      await this.shelve(rows);
    }
    const again =
      touched && this.current > 0 ? this.touchedBy(touched).filter((each) => !changed.has(each)) : [];
    for (let from = 0; from < again.length; from += AGAIN)
      await this.shelve(await indexRowsOf(this.db, again.slice(from, from + AGAIN)));
    for (const shelf of this.shelves.values()) shelf.settle();
    for (const follower of this.followers) await follower.settle?.();
    this.texts.clear();
    this.words = null;
    this.current = version;
  }

  /** Puts records on their shelves, with the tokens that stand beside their documents. */
  private async shelve(rows: readonly IndexRow[]): Promise<void> {
    const more = await this.source?.tokensOf(rows);
    const full =
      more && more.size > 0
        ? rows.map((row) => ({ ...row, facets: [...row.facets, ...(more.get(row.ordinal) ?? [])] }))
        : rows;
    for (const kind of RECORD_KINDS) this.shelf(kind).take(full.filter((row) => row.kind === kind));
  }

  private touchedBy({ ordinals, territories }: Awaited<ReturnType<TokenSource['follow']>>): number[] {
    const touched = new Set(ordinals);
    for (const territory of territories)
      for (const shelf of this.shelves.values())
        for (const position of shelf.standingIn(this.around.overlapping(territory)))
          touched.add(shelf.at(position).ordinal);
    return [...touched];
  }

  /** The groups beside those of a kind that an address asks for. */
  groups(kind: RecordKind, query: URLSearchParams): readonly FacetGroup[] {
    return this.source?.groups(kind, query) ?? [];
  }

  /** What the index says of a record beside its name: its facet tokens of today, those beside its document included. */
  facetsOf(kind: RecordKind, ordinal: number): readonly FacetToken[] {
    const [position] = this.shelf(kind).positionsOf([ordinal]);
    return position === undefined ? [] : this.shelf(kind).at(position).facets;
  }

  shelf(kind: RecordKind): Shelf {
    const shelf = this.shelves.get(kind);
    if (!shelf) throw new Error(`no shelf for ${kind}`);
    return shelf;
  }

  /** What the filters leave, with facet counts. One query when a text is searched for the first time, else none. */
  async find(filters: Filters): Promise<Found> {
    this.followDay();
    const shelf = this.shelf(filters.kind);
    const text = filters.text ? await this.searched(filters.kind, filters.text) : null;
    const narrowed = narrow(shelf, filters, text?.set ?? null, this.around);
    return {
      ...narrowed,
      total: narrowed.members.size,
      near: text?.near ?? null,
      cut: text?.cut ?? null,
      ordered: () => this.order(filters, narrowed.members, text),
    };
  }

  /** Positions of what filters without words leave: as many as the list that they open. No query. */
  members(filters: Omit<Filters, 'text'>): Bitset {
    this.followDay();
    return membersOf(this.shelf(filters.kind), { ...filters, text: '' }, this.around);
  }

  private order(filters: Filters, members: Bitset, text: TextFound | null): Iterable<number> {
    const { kind, sort, territory } = filters;
    if (sort === 'pertinence' && text) return ranked(text.ranked, members);
    const shelf = this.shelf(kind);
    const holding = territory ? this.around.holding(territory) : NOWHERE;
    switch (sort) {
      case 'adapte':
        return fitting(shelf, members, holding);
      case 'proche':
        return inParts(shelf, members, byNearness(shelf, holding));
      case 'cloture':
        return inParts(shelf, members, byValue(shelf, 'closes', 'up', this.day));
      case 'session':
        return inParts(shelf, members, byValue(shelf, 'begins', 'up', this.day));
      case 'verifie':
        return inParts(shelf, members, byValue(shelf, 'checked', 'down'));
      default:
        return (sort === 'recent' ? shelf.byRecency : shelf.byName).all(members);
    }
  }

  /** The records of one page of what was found. */
  ordinals(filters: Filters, found: Found, size = PAGE_SIZE): number[] {
    const shelf = this.shelf(filters.kind);
    return pageOf(found.ordered(), (filters.page - 1) * size, size).map(
      (position) => shelf.at(position).ordinal,
    );
  }

  /** The cards of one page of what was found: one query. */
  cards(filters: Filters, found: Found, size = PAGE_SIZE): Promise<Card[]> {
    return cardsOf(this.db, this.ordinals(filters, found, size));
  }

  /** The answer of a text on a shelf: asked once however many ask it at once, and kept for the present version. */
  private searched(kind: RecordKind, text: string): Promise<TextFound> {
    const key = `${kind} ${text}`;
    const known = this.texts.get(key);
    if (known) return Promise.resolve(known);
    const asked = this.asking.get(key);
    if (asked) return asked;
    const { current } = this;
    const answer = this.searches
      .pass(() => this.search(kind, text))
      .then((found) => {
        if (current === this.current) this.texts.set(key, found);
        return found;
      })
      .finally(() => this.asking.delete(key));
    this.asking.set(key, answer);
    return answer;
  }

  private async search(kind: RecordKind, text: string): Promise<TextFound> {
    const shelf = this.shelf(kind);
    const query = parseQuery(text);
    if (!query) return { ranked: new Uint32Array(), set: new Bitset(), near: null, cut: null };
    const found = (asked: SearchQuery) => searchOrdinals(this.db, kind, asked, this.elsewhere[kind]);
    const nothing = ({ byTitle, beyond }: Answering) => byTitle.length + beyond.length === 0;
    let answer = await found(query);
    let near: NearWords | null = null;
    if (nothing(answer)) {
      near = await this.nearOf(query);
      if (near) answer = await found(near.query);
    }
    const typed = { whole: normalise(text), written: normaliseWritten(text) };
    const named = namesFirst(shelf.positionsOf(answer.byTitle), typed, (at) => shelf.at(at).nameKey);
    const beyond = shelf.positionsOf(answer.beyond);
    const ranked = new Uint32Array(named.length + beyond.length);
    ranked.set(named);
    ranked.set(beyond, named.length);
    const [best] = ranked;
    const set = new Bitset(shelf.size);
    for (const position of ranked) set.add(position);
    return {
      ranked,
      set,
      near: near && best !== undefined ? near.textFor(shelf.at(best).nameKey) : null,
      cut: query.cut ? query.text : null,
    };
  }

  /** Near words are those of all records: read once, whatever the number of shelves and of texts that ask. */
  private async nearOf(query: SearchQuery): Promise<NearWords | null> {
    this.words ??= this.readWords();
    return nearWords(await this.words, query);
  }

  private readWords(): Promise<KnownWords> {
    const words = readKnownWords(this.db);
    // A failed reading is tried again by the next who asks.
    words.catch(() => {
      if (this.words === words) this.words = null;
    });
    return words;
  }

  /** The canonical key of filters at the present version: for caches of what they leave. */
  keyOf(filters: Filters): string {
    return `${this.version} ${filters.kind} ${canonicalQuery(filters)}`;
  }
}

function* ranked(positions: Uint32Array, members: Bitset): Generator<number> {
  for (const position of positions) if (members.has(position)) yield position;
}

function pageOf(positions: Iterable<number>, from: number, count: number): number[] {
  const page: number[] = [];
  let seen = 0;
  for (const position of positions) {
    if (seen++ < from) continue;
    page.push(position);
    if (page.length === count) break;
  }
  return page;
}
