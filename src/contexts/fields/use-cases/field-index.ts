/**
 * The sets of fields in this process, following the version of the public data; and what they add to the index of
 * records: who is a member and what it says in public. Nothing that is kept among members is held here.
 */
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Around, FacetGroup, TokenSource } from '../../discovery/public.ts';
import {
  type FacetToken,
  type IndexRow,
  identifiersOf,
  namersAmong,
  naming,
  ordinalsOf,
  type RecordKind,
  standingFor,
} from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { askedOf, type FieldSet, isFieldKind } from '../domain/definition.ts';
import { factsFrom } from '../domain/facts.ts';
import { SAYS_SO, type Way, wayOf } from '../domain/membership.ts';
import type { Held } from '../domain/shown.ts';
import { groupsIn, NETWORK_PARAM, tokensIn } from '../domain/tokens.ts';
import type { SetGround } from '../policy.ts';
import { allSets, type MemberRow, type StoredSet, saidInSet, saidOfRecords, valuesOf } from '../queries.ts';

interface FieldIndexNeeds {
  db: Database;
  territories: TerritoryIndex;
  around: Around;
}

export class FieldIndex implements TokenSource {
  private readonly needs: FieldIndexNeeds;
  private sets: readonly FieldSet[] = [];
  private byCode = new Map<string, FieldSet>();

  constructor(needs: FieldIndexNeeds) {
    this.needs = needs;
  }

  all(): readonly FieldSet[] {
    return this.sets;
  }
  get(code: string): FieldSet | null {
    return this.byCode.get(code) ?? null;
  }
  ofOwner(owner: FieldSet['owner']): FieldSet | null {
    return this.sets.find((set) => set.owner.kind === owner.kind && set.owner.id === owner.id) ?? null;
  }

  /** The sets as they are in this very transaction, for whoever writes. */
  async read(db: Database | Transaction): Promise<FieldSet[]> {
    return this.named(db, await allSets(db));
  }

  async follow(since: number): Promise<{ ordinals: readonly number[]; territories: readonly TerritoryId[] }> {
    const { db } = this.needs;
    const stored = await allSets(db);
    const changed = since === 0 ? [] : stored.filter((set) => set.changed > since);
    this.sets = await this.named(db, stored);
    this.byCode = new Map(this.sets.map((set) => [set.code, set]));
    const ordinals = new Set<number>();
    for (const set of changed) for (const ordinal of await this.touchedBy(set)) ordinals.add(ordinal);
    const territories = changed.flatMap(({ territoryId }) => parseTerritoryId(territoryId ?? '') ?? []);
    return { ordinals: [...ordinals], territories };
  }

  /** The records that name the organisation, and those that something is said of. */
  private async touchedBy({ id, organisationId }: StoredSet): Promise<Iterable<number>> {
    const { db } = this.needs;
    const standing = organisationId
      ? (await standingFor(db, [organisationId])).get(organisationId)
      : undefined;
    const namers = standing ? await naming(db, standing.id) : [];
    const said = await saidInSet(db, id);
    const ids = [...new Set([...namers.map((each) => each.id), ...said.map(({ recordId }) => recordId)])];
    return (await ordinalsOf(db, ids)).values();
  }

  private async named(db: Database | Transaction, stored: readonly StoredSet[]): Promise<FieldSet[]> {
    const { territories } = this.needs;
    const standing = await standingFor(
      db,
      stored.flatMap(({ organisationId }) => organisationId ?? []),
    );
    return stored.flatMap(({ id, code, organisationId, territoryId, fields }): FieldSet[] => {
      const organisation = organisationId ? standing.get(organisationId) : undefined;
      const territory = parseTerritoryId(territoryId ?? '');
      if (organisation) {
        const name = { fr: organisation.name, en: organisation.name };
        return [{ id, code, owner: { kind: 'organisation', id: organisation.id }, name, fields }];
      }
      const name = territory && {
        fr: territories.label(territory, 'fr'),
        en: territories.label(territory, 'en'),
      };
      return territory && name
        ? [{ id, code, owner: { kind: 'territory', id: territory }, name, fields }]
        : [];
    });
  }

  /** Whose business a set is. */
  groundOf({ owner }: Pick<FieldSet, 'owner'>): SetGround {
    const territory = owner.kind === 'territory' ? parseTerritoryId(owner.id) : null;
    return { owner, territories: territory ? [...this.needs.around.holding(territory)] : [] };
  }

  /** No query while nobody asks for anything; four for a batch otherwise. */
  async tokensOf(rows: readonly IndexRow[]): Promise<ReadonlyMap<number, readonly FacetToken[]>> {
    const tokens = new Map<number, FacetToken[]>();
    if (this.sets.length === 0) return tokens;
    const { db } = this.needs;
    const ordinals = rows.filter(({ merged }) => !merged).map(({ ordinal }) => ordinal);
    const ids = await identifiersOf(db, ordinals);
    const organisations = this.sets.flatMap(({ owner }) => (owner.kind === 'organisation' ? [owner.id] : []));
    const names = Map.groupBy(await namersAmong(db, ordinals, organisations), ({ by }) => by);
    const said = Map.groupBy(await saidOfRecords(db, [...ids.values()]), ({ recordId }) => recordId);
    const values = Map.groupBy(await valuesOf(db, [...ids.values()]), ({ recordId }) => recordId);
    for (const row of rows) {
      const id = ids.get(row.ordinal);
      if (id === undefined || !isFieldKind(row.kind)) continue;
      const heard = { names: names.get(row.ordinal) ?? [], said: said.get(id) ?? [] };
      const facts = factsFrom(row.kind, row.facets);
      const held = new Map<string, Held>(
        (values.get(id) ?? []).map(({ fieldId, ...each }) => [fieldId, each]),
      );
      for (const set of this.sets) {
        const way = this.wayOf(set, row, heard);
        if (way === null) continue;
        tokens.set(row.ordinal, [
          ...(tokens.get(row.ordinal) ?? []),
          ...tokensIn(set, row.kind, way, held, facts),
        ]);
      }
    }
    return tokens;
  }

  private wayOf(
    { id, owner }: FieldSet,
    { kind, territories }: Pick<IndexRow, 'kind' | 'territories'>,
    heard: { names: readonly { id: string; relation: string }[]; said: readonly MemberRow[] },
  ): Way | null {
    if (!isFieldKind(kind)) return null;
    const word = heard.said.find(({ setId }) => setId === id);
    return wayOf({
      said: heard.names.some((each) => each.id === owner.id && SAYS_SO[kind].includes(each.relation)),
      inside:
        owner.kind === 'territory' &&
        territories.some((place) => this.needs.around.holding(place).has(owner.id as TerritoryId)),
      listed: word?.listed ?? null,
      declined: word?.declined ?? false,
    });
  }

  groups(kind: RecordKind, query: URLSearchParams): readonly FacetGroup[] {
    return this.sets.length === 0 ? [] : groupsIn(this.sets, kind, query.getAll(NETWORK_PARAM));
  }

  /** The sets that ask something of a kind of record. */
  asking(kind: string): readonly FieldSet[] {
    return this.sets.filter((set) => askedOf(set, kind).length > 0);
  }
}
