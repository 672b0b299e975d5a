/**
 * Every programme against a collective at once: sets of programmes as bitmaps, one set for each value of each hard
 * condition. It answers what `judgeAll` answers, in the same order (property test); reasons are worked out for the
 * programmes that are shown, by the very reading of one programme that they are compared with.
 */
import { type Bits, eachBit, hasBit, sizeOf } from '../../../kernel/bits.ts';
import { FRANCE } from '../../../kernel/territory.ts';
import { type Offer, ReachIndex } from '../../programmes/public.ts';
import { CalendarIndex } from './calendar-index.ts';
import { Columns } from './columns.ts';
import { CriteriaIndex } from './criteria-index.ts';
import { emptyGroups, type Groups, joinParts, type Parts } from './groups.ts';
import { modelsReservedBy } from './named-models.ts';
import {
  type FactsPart,
  factsKey,
  factsPart,
  isPart,
  type ModelsPart,
  modelsKey,
  modelsPart,
  nearnessIn,
  type StatusPart,
  statusKey,
  statusPart,
  type TerritoryPart,
  territoryKey,
  territoryPart,
} from './parts.ts';
import type { Profile } from './profile.ts';
import { inOrder, rankKey, UNRANKED } from './rank.ts';
import { Recent } from './recent.ts';
import { groundsOf, keptTerrain, type Terrain } from './terrain.ts';
import { Traits } from './traits.ts';
import { type Group, type Match, verdictOf } from './verdict.ts';

/** What matching a profile answers. */
export interface Matching {
  profile: Profile;
  counts: Readonly<Record<Group, number>>;
  groups: Groups;
  /** The best of a group, in order, with their reasons: `most` of them after the first `skip`. */
  top(group: Group, most: number, skip?: number): Match[];
  /** Some positions with their reasons, in the order they are given. */
  judged(positions: readonly number[]): Match[];
  /** The best of any set of positions, in the same order. */
  best(among: Bits, most: number): Offer[];
}

export class MatchIndex {
  private readonly terrain: Terrain;
  private readonly columns = new Columns();
  private readonly criteria = new CriteriaIndex();
  private readonly calendar = new CalendarIndex();
  private readonly traits = new Traits();
  private readonly reach = new ReachIndex();
  private readonly positions = new Map<number, number>();
  private readonly offers: (Offer | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly territoryParts = new Recent<TerritoryPart>(500);
  private readonly statusParts = new Recent<StatusPart>(2000);
  private readonly modelsParts = new Recent<ModelsPart>(500);
  private readonly near = new Recent<Bits>(500);
  private readonly judgedFacts = new Recent<{ no: Bits; unknown: Bits }>(2000);
  private readonly factsParts = new Recent<FactsPart>(2000);

  constructor(terrain: Terrain) {
    this.terrain = keptTerrain(terrain);
  }

  get size(): number {
    return this.positions.size;
  }

  /** Takes in a programme, or what has changed of it. */
  put(offer: Offer): void {
    const { document, ordinal } = offer;
    const position = this.positions.get(ordinal) ?? this.free.pop() ?? this.offers.length;
    this.positions.set(ordinal, position);
    this.offers[position] = offer;
    this.columns.put(position, namesOf(offer));
    this.criteria.put(position, document.criteria);
    this.calendar.put(position, document);
    this.traits.put(position, document);
    const present = (ids: typeof document.territories) => ids.map((id) => this.terrain.present(id));
    this.reach.put(position, {
      territories: present(document.territories),
      excluded: present(document.excluded),
    });
    this.forget();
  }

  remove(ordinal: number): void {
    const position = this.positions.get(ordinal);
    if (position === undefined) return;
    this.positions.delete(ordinal);
    this.offers[position] = undefined;
    this.free.push(position);
    this.columns.put(position, []);
    this.criteria.put(position, []);
    this.calendar.put(position, undefined);
    this.reach.remove(position);
    this.forget();
  }

  offerAt(position: number): Offer | undefined {
    return this.offers[position];
  }

  positionOf(ordinal: number): number | undefined {
    return this.positions.get(ordinal);
  }

  /** How many words of 32 positions the sets have. */
  get words(): number {
    return this.columns.words;
  }

  partsOf(profile: Profile, today: string): Parts {
    const { columns, criteria, reach, terrain, near, judgedFacts: judged } = this;
    const sources = { columns, criteria, reach, terrain, near, judged };
    return {
      territory: this.territoryParts.get(territoryKey(profile), () => territoryPart(sources, profile)),
      status: this.statusParts.get(statusKey(profile), () => statusPart(sources, profile)),
      models: this.modelsParts.get(modelsKey(profile), () => modelsPart(sources, profile)),
      facts: this.factsParts.get(factsKey(profile), () => factsPart(sources, profile)),
      calendar: this.calendar.on(today, this.columns.words),
    };
  }

  /** Fills `into` with the groups of a profile. */
  fill(parts: Parts, into: Groups): void {
    joinParts(this.columns.get('all') ?? new Uint32Array(this.columns.words), parts, into);
  }

  match(profile: Profile, today: string): Matching {
    const parts = this.partsOf(profile, today);
    const groups = emptyGroups(this.columns.words);
    this.fill(parts, groups);
    const top = (group: Group, most: number, skip = 0) =>
      this.judged(this.best(groups[group], profile, parts, skip + most).slice(skip), profile, today);
    const best = (among: Bits, most: number) =>
      this.best(among, profile, parts, most).flatMap((position) => this.offers[position] ?? []);
    const judged = (positions: readonly number[]) => this.judged(positions, profile, today);
    return { profile, counts: countsOf(groups), groups, top, judged, best };
  }

  /** The reasons of some positions. */
  private judged(positions: readonly number[], profile: Profile, today: string): Match[] {
    const grounds = groundsOf(this.terrain, profile);
    return positions.flatMap((position) => {
      const offer = this.offers[position];
      return offer ? [{ offer, ...verdictOf(offer, profile, grounds, today) }] : [];
    });
  }

  /** The best positions of a set, in order. */
  private best(among: Bits, profile: Profile, parts: Parts, most: number): number[] {
    const writeTraits = this.traits.reader(profile);
    const ranking = { ...UNRANKED };
    const { territory, calendar, status, models, facts } = parts;
    const kept: { position: number; key: number; name: string; id: string }[] = [];
    let worst = Number.POSITIVE_INFINITY;
    eachBit(among, (position) => {
      const remoteness = territory.remoteness[position] ?? 0;
      const doubted =
        hasBit(status.doubt, position) || hasBit(models.doubt, position) || hasBit(facts.doubt, position);
      writeTraits(position, ranking);
      ranking.territoryUnknown = hasBit(territory.unknown, position) ? 1 : 0;
      ranking.calendar = calendar.rank[position] ?? 0;
      ranking.applicants = hasBit(status.accepted, position) ? 0 : 1;
      ranking.criteria = doubted ? 1 : 0;
      ranking.part = isPart(remoteness);
      ranking.nearness = nearnessIn(remoteness);
      const key = rankKey(ranking);
      if (key > worst) return;
      const offer = this.offers[position];
      if (!offer) return;
      kept.push({ position, key, name: offer.document.name, id: offer.id });
      // Sorted now and then, not at each: the best of thousands are few.
      if (kept.length < 2 * most + 64) return;
      kept.sort(inOrder);
      kept.length = most;
      worst = kept.at(-1)?.key ?? worst;
    });
    return kept
      .sort(inOrder)
      .slice(0, most)
      .map(({ position }) => position);
  }

  private forget(): void {
    this.territoryParts.clear();
    this.statusParts.clear();
    this.modelsParts.clear();
    this.factsParts.clear();
    this.near.clear();
    this.judgedFacts.clear();
  }
}

export const countsOf = (groups: Groups): Record<Group, number> => ({
  open: sizeOf(groups.open),
  later: sizeOf(groups.later),
  one_away: sizeOf(groups.one_away),
  to_check: sizeOf(groups.to_check),
  not_for_you: sizeOf(groups.not_for_you),
});

/** The sets in which a programme stands. */
function namesOf({ document }: Offer): string[] {
  const models = modelsReservedBy(document);
  return [
    'all',
    ...(document.territories.length === 0 ? ['nowhere'] : []),
    ...document.territories.filter((id) => id === FRANCE),
    ...Object.entries(document.applicants).map(([code, may]) => `${may ? 'accepts' : 'refuses'} ${code}`),
    ...(document.legalForms.length > 0 ? ['form'] : []),
    ...document.legalForms.map((form) => `form ${form}`),
    ...(models.length > 0 ? ['model'] : []),
    ...models.map((model) => `model ${model}`),
  ];
}
