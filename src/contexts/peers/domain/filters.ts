/** Reading of a list of offers from an address, and what it leaves. A group's own choices do not narrow its counts. */
import { COMPETENCES } from '../../../kernel/competences.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { STAGES, type Terms, THEMES } from '../../../kernel/vocabulary.ts';
import { FORMS, LANGUAGES, type Offer, TERMS } from './offer.ts';

export const HOLDERS = ['cooperation', 'organisation', 'person'] as const;
export type HolderKind = (typeof HOLDERS)[number];

export interface Group {
  /** Name in addresses. */
  param: string;
  values: readonly string[];
  of(offer: Offer): readonly string[];
}

const values = (terms: Terms): string[] => Object.keys(terms);

export const holderKind = ({ holder }: Pick<Offer, 'holder'>): HolderKind =>
  holder === null ? 'person' : holder.path.startsWith('/cooperations/') ? 'cooperation' : 'organisation';

export const GROUPS: readonly Group[] = [
  { param: 'sens', values: ['offer', 'request'], of: ({ direction }) => [direction] },
  { param: 'forme', values: values(FORMS), of: ({ forms }) => forms },
  { param: 'competence', values: values(COMPETENCES), of: ({ competences }) => competences },
  { param: 'theme', values: values(THEMES), of: ({ themes }) => themes },
  { param: 'etape', values: values(STAGES), of: ({ stages }) => stages },
  { param: 'conditions', values: values(TERMS), of: ({ terms }) => terms },
  { param: 'distance', values: ['oui'], of: ({ remote }) => (remote ? ['oui'] : []) },
  { param: 'langue', values: values(LANGUAGES), of: ({ languages }) => languages },
  { param: 'qui', values: HOLDERS, of: (offer) => [holderKind(offer)] },
];

export interface Filters {
  text: string;
  territory: TerritoryId | null;
  chosen: ReadonlyMap<string, readonly string[]>;
  page: number;
}

const LONGEST = 200;

export function filtersIn(query: URLSearchParams, territory: TerritoryId | null): Filters {
  const chosen = new Map<string, readonly string[]>();
  for (const { param, values: known } of GROUPS) {
    const asked = known.filter((value) => query.getAll(param).includes(value));
    if (asked.length > 0) chosen.set(param, asked);
  }
  const page = Number.parseInt(query.get('page') ?? '1', 10);
  const text = (query.get('q') ?? '').trim().slice(0, LONGEST);
  return { text, territory, chosen, page: page >= 1 && page < 100_000 ? page : 1 };
}

/** The one writing of these filters, page left out. */
export function queryOf({ text, territory, chosen }: Omit<Filters, 'page'>): URLSearchParams {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (territory) query.set('territoire', territory);
  for (const { param } of GROUPS) for (const value of chosen.get(param) ?? []) query.append(param, value);
  return query;
}

export interface ValueCount {
  value: string;
  count: number;
  chosen: boolean;
}

/** `within`: whether a place is of the territory asked; what happens anywhere (remote, no place) is of every one. */
export function narrow(
  offers: readonly Offer[],
  { chosen, territory }: Filters,
  within: (place: TerritoryId) => boolean,
): { members: Offer[]; counts: Map<string, ValueCount[]> } {
  const here = offers.filter(({ place }) => territory === null || place === null || within(place));
  const fits = (offer: Offer, except?: string): boolean =>
    GROUPS.every(({ param, of }) => {
      const asked = chosen.get(param);
      return param === except || asked === undefined || of(offer).some((value) => asked.includes(value));
    });
  const counts = new Map<string, ValueCount[]>();
  for (const group of GROUPS) {
    const left = here.filter((offer) => fits(offer, group.param));
    const told = group.values.map((value) => ({
      value,
      count: left.filter((offer) => group.of(offer).includes(value)).length,
      chosen: chosen.get(group.param)?.includes(value) ?? false,
    }));
    counts.set(
      group.param,
      told.filter(({ count, chosen: kept }) => count > 0 || kept),
    );
  }
  return { members: here.filter((offer) => fits(offer)), counts };
}
