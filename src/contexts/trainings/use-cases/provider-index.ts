/** Who gives each training, kept in this process beside the index of records: it follows the organisations named. */
import type { Database } from '../../../platform/db/tables.ts';
import type { FacetGroup, TokenSource } from '../../discovery/public.ts';
import {
  changedSince,
  documentsOf,
  type FacetToken,
  type IndexRow,
  identifiersOf,
  type RecordKind,
  recordsById,
  standingFor,
} from '../../records/public.ts';
import { type KnownProvider, type Names, providerGroups, providerTokens } from '../domain/providers.ts';
import { training } from '../domain/training.ts';

const NOTHING = { ordinals: [], territories: [] };

export class ProviderIndex implements TokenSource {
  private readonly db: Database;
  private readonly names: { providers: Names; networks: Names } = {
    providers: new Map(),
    networks: new Map(),
  };
  /** Trainings by the organisations that their filters stand on: providers and their networks. */
  private readonly standingOn = new Map<string, Set<number>>();

  constructor(db: Database) {
    this.db = db;
  }

  /** Trainings whose provider, or its network, is said otherwise now. */
  async follow(since: number): Promise<Awaited<ReturnType<TokenSource['follow']>>> {
    if (since === 0 || this.standingOn.size === 0) return NOTHING;
    const ordinals = new Set<number>();
    for await (const rows of changedSince(this.db, since)) {
      const organisations = rows.filter(({ kind }) => kind === 'organisation').map(({ ordinal }) => ordinal);
      for (const id of (await identifiersOf(this.db, organisations)).values())
        for (const training of this.standingOn.get(id) ?? []) ordinals.add(training);
    }
    return { ordinals: [...ordinals], territories: [] };
  }

  /** No query without a training among the rows; four for a batch otherwise. */
  async tokensOf(rows: readonly IndexRow[]): Promise<ReadonlyMap<number, readonly FacetToken[]>> {
    const tokens = new Map<number, FacetToken[]>();
    const asked = rows.filter(({ kind, merged }) => kind === 'training' && !merged);
    if (asked.length === 0) return tokens;
    const told = new Map<number, ReturnType<typeof providersOf>>();
    for await (const records of documentsOf(
      this.db,
      asked.map(({ ordinal }) => ordinal),
    ))
      for (const { ordinal, document } of records) told.set(ordinal, providersOf(document));
    const known = await this.knownProviders(
      [...told.values()].flatMap((providers) => providers.flatMap(({ organisation }) => organisation ?? [])),
    );
    for (const [ordinal, providers] of told) {
      for (const { organisation } of providers) {
        const found = organisation && known.get(organisation);
        for (const id of found ? [organisation, found.id, ...found.networks] : []) this.stand(id, ordinal);
      }
      tokens.set(
        ordinal,
        providerTokens({ providers }, (id) => known.get(id), this.names),
      );
    }
    return tokens;
  }

  groups(kind: RecordKind): readonly FacetGroup[] {
    return kind === 'training' ? providerGroups(this.names) : [];
  }

  private stand(id: string, ordinal: number): void {
    const known = this.standingOn.get(id);
    if (known) known.add(ordinal);
    else this.standingOn.set(id, new Set([ordinal]));
  }

  /** By the identifier asked for, though another record may stand for it now. Three queries. */
  private async knownProviders(ids: readonly string[]): Promise<Map<string, KnownProvider>> {
    const standing = await standingFor(this.db, [...new Set(ids)]);
    const records = await recordsById(
      this.db,
      [...standing.values()].map(({ id }) => id),
    );
    const named = new Map(records.map(({ id, document }) => [id, networksOf(id, document)]));
    const networks = await standingFor(this.db, [...new Set([...named.values()].flat())]);
    for (const { id, name } of networks.values()) this.names.networks.set(id, name);
    return new Map(
      [...standing].map(([asked, { id, name }]) => {
        const own = (named.get(id) ?? []).flatMap((network) => networks.get(network)?.id ?? []);
        return [asked, { id, name, networks: [...new Set(own)] }];
      }),
    );
  }
}

const providersOf = (document: unknown) =>
  training.shape.providers.catch([]).parse((document as { providers?: unknown }).providers);

/** The networks that an organisation names, and itself when it is one. */
function networksOf(id: string, { networks, kinds }: { networks?: unknown; kinds?: unknown }): string[] {
  const texts = (value: unknown) =>
    Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  return [...texts(networks), ...(texts(kinds).includes('network') ? [id] : [])];
}
