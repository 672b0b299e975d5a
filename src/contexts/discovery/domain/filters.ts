/**
 * What a list can be filtered by, as data, and the one reading of it from an address: lists, the map, the API,
 * exports and feeds share it. Values of one group add up (or), groups narrow (and). What is not known is ignored,
 * so an address from an older or newer instance still answers.
 */

import { COMPETENCES, FORMER_COMPETENCES } from '../../../kernel/competences.ts';
import type { Label } from '../../../kernel/locale.ts';
import {
  APPLICANTS,
  DIMENSIONS,
  DURABILITY,
  FAMILIES,
  type Family,
  FEES,
  FUNCTIONS,
  OPENNESS,
  PROGRAMME_TYPES,
  SCALES,
  SUPPORT_MODES,
} from '../../../kernel/programme-terms.ts';
import { AUDIENCES, DURATIONS, NEEDS, REUSE } from '../../../kernel/resource-terms.ts';
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { COSTS, COURSE_MODES, NEXT_SESSIONS, PAYERS, QUALIFYING } from '../../../kernel/training-terms.ts';
import {
  CARRYING,
  LEGAL_FORMS,
  MODELS,
  ORGANISATION_KINDS,
  RESOURCE_KINDS,
  STAGES,
  STAKEHOLDER_ROLES,
  type Terms,
  THEMES,
} from '../../../kernel/vocabulary.ts';
import { COMPLETENESS, type RecordKind } from '../../records/public.ts';

/** Where a gradient leans, as a facet: three bands of the 0 to 100 scale. */
export const PURPOSES = {
  targeted: { fr: 'Plutôt ciblée', en: 'Rather targeted' },
  between: { fr: 'Entre les deux', en: 'In between' },
  systemic: { fr: 'Plutôt systémique', en: 'Rather systemic' },
} as const satisfies Terms;
export const ECONOMIES = {
  non_market: { fr: 'Plutôt non marchande', en: 'Rather non-market' },
  hybrid: { fr: 'Hybride', en: 'Hybrid' },
  market: { fr: 'Plutôt marchande', en: 'Rather market' },
} as const satisfies Terms;
export interface FacetGroup {
  /** Name in the address: `stade`. */
  param: string;
  /** Name in facet tokens: `stage`. */
  group: string;
  /** Its closed list of values; `territories` for regions. */
  terms: Terms | 'territories';
  /** Values that addresses bore before, each with the one of today. */
  former?: Readonly<Record<string, string>>;
  /** The one family of programmes that it says something of. */
  family?: Family;
  /** What it is called, for a group that is not of the house but of somebody's own fields. */
  label?: Label;
}

const REGION: FacetGroup = { param: 'region', group: 'region', terms: 'territories' };
const THEME: FacetGroup = { param: 'theme', group: 'theme', terms: THEMES };
/** For those who want to help: what is the least known of. */
const COMPLETE: FacetGroup = { param: 'completude', group: 'completeness', terms: COMPLETENESS };
const COMPETENCE: FacetGroup = {
  param: 'competence',
  group: 'competence',
  terms: COMPETENCES,
  former: FORMER_COMPETENCES,
};
const STAGE: FacetGroup = { param: 'stade', group: 'stage', terms: STAGES };

export const FACETS: Readonly<Record<RecordKind, readonly FacetGroup[]>> = {
  cooperation: [
    REGION,
    STAGE,
    { param: 'modele', group: 'model', terms: MODELS },
    { param: 'finalite', group: 'purpose', terms: PURPOSES },
    { param: 'economie', group: 'economy', terms: ECONOMIES },
    THEME,
    { param: 'portage', group: 'carrying', terms: CARRYING },
    COMPLETE,
  ],
  organisation: [
    { param: 'type', group: 'kind', terms: ORGANISATION_KINDS },
    REGION,
    { param: 'role', group: 'role', terms: STAKEHOLDER_ROLES },
    THEME,
    { param: 'forme', group: 'legal_form', terms: LEGAL_FORMS },
    COMPLETE,
  ],
  programme: [
    { param: 'famille', group: 'family', terms: FAMILIES },
    { param: 'statut', group: 'status', terms: OPENNESS },
    { param: 'pour', group: 'applicant', terms: APPLICANTS },
    { param: 'fonction', group: 'function', terms: FUNCTIONS },
    { param: 'nature', group: 'type', terms: PROGRAMME_TYPES },
    STAGE,
    { param: 'duree', group: 'durability', terms: DURABILITY, family: 'funding' },
    { param: 'mode', group: 'mode', terms: SUPPORT_MODES, family: 'support' },
    { param: 'dimension', group: 'dimension', terms: DIMENSIONS, family: 'support' },
    { param: 'frais', group: 'fee', terms: FEES, family: 'support' },
    { param: 'finalite', group: 'purpose', terms: PURPOSES },
    { param: 'modele', group: 'model', terms: MODELS },
    { param: 'echelle', group: 'scale', terms: SCALES },
    REGION,
    THEME,
    COMPLETE,
  ],
  resource: [
    { param: 'genre', group: 'resource_kind', terms: RESOURCE_KINDS },
    { param: 'besoin', group: 'need', terms: NEEDS },
    STAGE,
    THEME,
    { param: 'public', group: 'audience', terms: AUDIENCES },
    { param: 'fonction', group: 'use_function', terms: FUNCTIONS },
    COMPETENCE,
    { param: 'temps', group: 'use_time', terms: DURATIONS },
    { param: 'licence', group: 'reuse', terms: REUSE },
    REGION,
    COMPLETE,
  ],
  training: [
    COMPETENCE,
    { param: 'session', group: 'next_session', terms: NEXT_SESSIONS },
    { param: 'mode', group: 'course_mode', terms: COURSE_MODES },
    { param: 'prix', group: 'cost', terms: COSTS },
    { param: 'qualifiante', group: 'qualifying', terms: QUALIFYING },
    { param: 'financeur', group: 'payer', terms: PAYERS },
    STAGE,
    THEME,
    { param: 'public', group: 'audience', terms: AUDIENCES },
    REGION,
    COMPLETE,
  ],
};

/**
 * `adapte`: what one may apply to first, then the nearest to the place; `proche`: the nearest to the place;
 * `cloture`: what closes first; `session`: what begins first; `verifie`: what somebody made sure of last.
 */
export const SORTS = [
  'pertinence',
  'adapte',
  'proche',
  'cloture',
  'session',
  'nom',
  'recent',
  'verifie',
] as const;
export type Sort = (typeof SORTS)[number];

/** The orders that make sense of what is asked, the usual one first. */
export function sortsOf({ kind, text, territory }: Pick<Filters, 'kind' | 'text' | 'territory'>): Sort[] {
  const programmes = kind === 'programme';
  return [
    ...(text ? (['pertinence'] as const) : []),
    ...(programmes ? (['adapte'] as const) : []),
    ...(kind === 'training' ? (['session'] as const) : []),
    ...(territory && !programmes ? (['proche'] as const) : []),
    'nom',
    ...(programmes && territory ? (['proche'] as const) : []),
    ...(programmes ? (['cloture'] as const) : []),
    'recent',
    ...(programmes ? (['verifie'] as const) : []),
  ];
}

export interface Filters {
  kind: RecordKind;
  /** What is searched, as typed; empty when nothing is. */
  text: string;
  territory: TerritoryId | null;
  /** What the page itself fixes, as the funding page does the family: no filter to take off. */
  fixed?: { group: string; value: string } | undefined;
  /** Groups that stand beside those of the kind: fields of networks. */
  more?: readonly FacetGroup[] | undefined;
  /** Chosen values by group. */
  chosen: ReadonlyMap<string, readonly string[]>;
  sort: Sort;
  /** From 1. */
  page: number;
}

/** Every group that a list is filtered by: those of its kind, and those that stand beside. */
export const groupsOf = ({ kind, more }: Pick<Filters, 'kind' | 'more'>): readonly FacetGroup[] =>
  more && more.length > 0 ? [...FACETS[kind], ...more] : FACETS[kind];

/** Reads filters from a query string. `known` follows old codes and answers null for a territory that is none. */
export function parseFilters(
  kind: RecordKind,
  query: URLSearchParams,
  known: (id: TerritoryId) => TerritoryId | null,
  fixed?: Filters['fixed'],
  more: readonly FacetGroup[] = [],
): Filters {
  const text = (query.get('q') ?? '').slice(0, 2000).trim();
  const place = parseTerritoryId(query.get('territoire') ?? '');
  const chosen = new Map<string, readonly string[]>();
  for (const { param, group, terms, former } of groupsOf({ kind, more })) {
    if (group === fixed?.group) continue;
    const asked = query
      .getAll(param)
      .map((value) => new Map(Object.entries(former ?? {})).get(value) ?? value);
    const values = [...new Set(asked)].filter((value) =>
      terms === 'territories' ? parseTerritoryId(value) !== null : Object.hasOwn(terms, value),
    );
    if (values.length > 0) chosen.set(group, values.slice(0, 40));
  }
  const territory = place && known(place);
  const sorts = sortsOf({ kind, text, territory });
  const sort = sorts.find((known) => known === query.get('tri')) ?? sorts[0] ?? 'nom';
  const page = /^\d{1,6}$/.test(query.get('page') ?? '') ? Math.max(1, Number(query.get('page'))) : 1;
  return {
    kind,
    text,
    territory,
    fixed,
    ...(more.length > 0 && { more }),
    chosen,
    sort,
    page,
  };
}

/** The same filters as a query string, in one canonical order: what caches and feeds are keyed by. */
export function canonicalQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.text) query.set('q', filters.text);
  if (filters.territory) query.set('territoire', filters.territory);
  for (const { param, group } of groupsOf(filters)) {
    if (group === filters.fixed?.group) query.append(param, filters.fixed.value);
    for (const value of [...(filters.chosen.get(group) ?? [])].sort()) query.append(param, value);
  }
  return query;
}

/** Whether anything narrows the list beyond what its page fixes. */
export const isFiltered = (filters: Filters): boolean =>
  filters.text !== '' || filters.territory !== null || filters.chosen.size > 0;
