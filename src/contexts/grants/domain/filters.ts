/** What a list of grants is narrowed to, read from an address. What is not understood is left out. */
import { parseSiren, parseSiret } from '../../../kernel/identifiers.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';

export interface GrantFilters {
  /** Words of the object, the programme, or either name. */
  text: string;
  /** As typed: words of the name, a SIREN or a SIRET. */
  funder: string;
  beneficiary: string;
  year: number | null;
  place: TerritoryId | null;
  /** Only those that their source no longer tells; the others without. */
  gone: boolean;
  page: number;
}

/** Grants on a page of a list. */
export const PAGE_SIZE = 50;
const LONGEST = 200;
const FURTHEST = 100_000;

export function filtersIn(query: URLSearchParams, place: TerritoryId | null): GrantFilters {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, LONGEST);
  const whole = (name: string, most: number) => {
    const value = Number(query.get(name));
    return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
  };
  return {
    text: text('q'),
    funder: text('financeur'),
    beneficiary: text('beneficiaire'),
    year: whole('annee', 2100),
    place,
    gone: query.get('retirees') === '1',
    page: whole('page', FURTHEST) ?? 1,
  };
}

/** The same filters as an address; the page is left to its pager. */
export function queryOf({ text, funder, beneficiary, year, place, gone }: GrantFilters): URLSearchParams {
  const query = new URLSearchParams();
  const told = {
    q: text,
    financeur: funder,
    beneficiaire: beneficiary,
    annee: year,
    territoire: place,
    retirees: gone ? 1 : null,
  };
  for (const [name, value] of Object.entries(told)) if (value) query.set(name, String(value));
  return query;
}

/** The SIREN in what was typed for a party, or null when it is a name. */
export const sirenTyped = (text: string): string | null =>
  parseSiren(text) ?? parseSiret(text)?.slice(0, 9) ?? null;
