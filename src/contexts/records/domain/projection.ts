/**
 * From a document to what lists, facets, the map and search need of it. Where a record has no point of its own it
 * stands at the centre of its first territory that has one smaller than the country, and is marked approximate:
 * a place is shown, never pretended.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { THEMES } from '../../../kernel/vocabulary.ts';
import type { Document, Json } from './changes.ts';
import { bandOf, completenessOf } from './completeness.ts';
import type { FacetToken, Kind } from './kinds.ts';

/** What the register asks of the territories. */
export interface Geography {
  /** The centre of a territory in degrees, or null for one too large or unknown. */
  centre(id: TerritoryId): { lon: number; lat: number } | null;
  /** The regions that a territory lies in or is made of; none for the whole country. */
  regions(id: TerritoryId): readonly TerritoryId[];
  /** Words by which a territory is searched: its name, its département, its region. */
  words(id: TerritoryId): readonly string[];
}

export interface ProjectedRecord {
  document: Document;
  name: string;
  summary: string;
  card: Json;
  facets: FacetToken[];
  territories: TerritoryId[];
  lon: number | null;
  lat: number | null;
  approximate: boolean;
  links: { to: string; relation: string }[];
  text: { title: string; summary: string; body: string };
}

/** Parses a document of this kind and projects it. Throws a ZodError on a document that is not one. */
export function projectRecord(kind: Kind, raw: Document, geography: Geography): ProjectedRecord {
  const { common, document, projection } = kind.read(raw);
  const regions = [...new Set(common.territories.flatMap((id) => geography.regions(id)))];
  const themes = common.themes.filter((theme) => theme !== 'autre').map((theme) => THEMES[theme].fr);
  const places = [...new Set(common.territories.flatMap((id) => geography.words(id)))];
  const centre = projection.point ?? firstCentre(projection.places, geography);
  return {
    document,
    name: common.name,
    summary: common.summary,
    card: projection.card,
    facets: [
      ...new Set<FacetToken>([
        ...projection.facets,
        ...regions.map((id): FacetToken => `region:${id}`),
        `completeness:${bandOf(completenessOf(kind.kind, document).percent)}`,
      ]),
    ],
    territories: common.territories,
    lon: centre?.lon ?? null,
    lat: centre?.lat ?? null,
    approximate: centre !== null && projection.point === undefined,
    // Nobody is named by a record that is not there.
    links: document.withdrawn === undefined ? unique(projection.links) : [],
    text: {
      title: common.name,
      summary: common.summary,
      body: [...projection.words, ...themes, ...places, common.body ?? ''].join('\n'),
    },
  };
}

function firstCentre(places: readonly TerritoryId[], geography: Geography) {
  for (const id of places) {
    const centre = geography.centre(id);
    if (centre) return centre;
  }
  return null;
}

function unique(links: readonly { to: string; relation: string }[]): { to: string; relation: string }[] {
  return [...new Map(links.map((link) => [`${link.to} ${link.relation}`, link])).values()];
}
