/**
 * The trail of know-how as figures. Rule: a figure counts lines that are public, each confirmed by both sides, and opens
 * the list of those very lines; nothing is counted that the list does not show. Places and distances are those of
 * records alone. A share in per cent is told from eleven lines on (standards 4.7): below, it would pass one person's
 * judgment for a measure.
 */
import { COMPETENCES } from '../../../kernel/competences.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type Terms, THEMES } from '../../../kernel/vocabulary.ts';
import { FORMS } from './offer.ts';
import { type Transfer, USEFUL, type Useful } from './transfer.ts';

export const LEAST_FOR_SHARE = 11;

/** What is asked of the territories and of the earth. */
export interface Ground {
  /** The regions that hold a territory, or are it. */
  regions(id: TerritoryId): readonly TerritoryId[];
  kilometres(a: Point, b: Point): number;
}
interface Point {
  lon: number;
  lat: number;
}

export const DISTANCES = ['near', 'middle', 'far', 'unknown'] as const;
export type Distance = (typeof DISTANCES)[number];
/** Kilometres: nearer than the first is near, nearer than the second is in the middle. */
export const BOUNDS = [50, 200] as const;

export function distanceOf({ giver, receiver }: Transfer, { kilometres }: Ground): Distance {
  const [from, to] = [giver.ground?.spot, receiver.ground?.spot];
  if (!from || !to) return 'unknown';
  const km = kilometres(from, to);
  return km < BOUNDS[0] ? 'near' : km < BOUNDS[1] ? 'middle' : 'far';
}

/** The regions of either side: a transfer from one to another is in both. */
export function regionsOf({ giver, receiver }: Transfer, { regions }: Ground): string[] {
  const territories = [giver, receiver].flatMap(({ ground }) => ground?.territories ?? []);
  return [...new Set(territories.flatMap(regions))];
}

export interface FigureGroup {
  /** Name in addresses. */
  param: 'competence' | 'theme' | 'forme' | 'annee' | 'utile' | 'region' | 'distance';
  /** Null: whatever is found, in order of figures. */
  values: readonly string[] | null;
  of(transfer: Transfer, ground: Ground): readonly string[];
}

const values = (terms: Terms): string[] => Object.keys(terms);

export const FIGURES: readonly FigureGroup[] = [
  { param: 'competence', values: values(COMPETENCES), of: ({ competences }) => competences },
  { param: 'theme', values: values(THEMES), of: ({ themes }) => themes },
  { param: 'forme', values: values(FORMS), of: ({ form }) => [form] },
  { param: 'annee', values: null, of: ({ happened }) => [happened.slice(0, 4)] },
  { param: 'region', values: null, of: regionsOf },
  { param: 'distance', values: DISTANCES, of: (each, ground) => [distanceOf(each, ground)] },
  { param: 'utile', values: [...USEFUL, 'unsaid'], of: ({ useful }) => [useful ?? 'unsaid'] },
];

export type Chosen = ReadonlyMap<FigureGroup['param'], string>;

/** What an address asks of the list: one value a group at most; what is no value is no choice. */
export function chosenIn(query: URLSearchParams): Chosen {
  const chosen = new Map<FigureGroup['param'], string>();
  for (const { param, values: known } of FIGURES) {
    const value = query.get(param);
    if (value === null || value.length > 60) continue;
    const shaped =
      param === 'annee' ? /^\d{4}$/.test(value) : param === 'region' ? /^region-\w+$/.test(value) : true;
    if (known ? known.includes(value) : shaped) chosen.set(param, value);
  }
  return chosen;
}

export const narrowTransfers = (transfers: readonly Transfer[], chosen: Chosen, ground: Ground): Transfer[] =>
  transfers.filter((each) =>
    FIGURES.every(({ param, of }) => {
      const asked = chosen.get(param);
      return asked === undefined || of(each, ground).includes(asked);
    }),
  );

export interface Figure {
  value: string;
  count: number;
  useful: Readonly<Record<Useful, number>>;
}

/** Each group's figures, the greatest first but for what has an order of its own (years, distances, usefulness). */
export function figuresOf(
  transfers: readonly Transfer[],
  ground: Ground,
): { group: FigureGroup; figures: Figure[] }[] {
  return FIGURES.map((group) => {
    const counts = new Map<string, Figure>();
    for (const transfer of transfers)
      for (const value of group.of(transfer, ground)) {
        const before = counts.get(value) ?? { value, count: 0, useful: { yes: 0, partly: 0, no: 0 } };
        const { useful } = transfer;
        counts.set(value, {
          value,
          count: before.count + 1,
          useful: useful ? { ...before.useful, [useful]: before.useful[useful] + 1 } : before.useful,
        });
      }
    const found = [...counts.values()];
    const ordered = ['distance', 'utile'].includes(group.param)
      ? (group.values ?? []).flatMap((value) => counts.get(value) ?? [])
      : group.param === 'annee'
        ? found.sort((a, b) => (a.value < b.value ? 1 : -1))
        : found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { group, figures: ordered };
  });
}

/** Of those whose receiver said so, the share for whom it was of use, wholly or in part; null below the least. */
export function usefulShare({ useful }: Pick<Figure, 'useful'>): number | null {
  const said = useful.yes + useful.partly + useful.no;
  return said < LEAST_FOR_SHARE ? null : (useful.yes + useful.partly) / said;
}
