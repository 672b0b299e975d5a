/**
 * A list as a spreadsheet for people: titles and values in the reader's words, one column a facet, no code and no
 * JSON. The semicolon and the byte-order mark are what the spreadsheets of French offices open without a question.
 */
import type { Locale } from '../../../kernel/locale.ts';
import { kindOf, parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { FACETS } from '../../discovery/public.ts';
import type { FacetToken, RecordKind, StoredRecord } from '../../records/public.ts';

export interface SheetWords {
  name: string;
  summary: string;
  territories: string;
  group: (group: string) => string;
  url: string;
  lon: string;
  lat: string;
  approximate: string;
  yes: string;
  no: string;
  updated: string;
  sources: string;
}
export interface SheetContext {
  locale: Locale;
  words: SheetWords;
  label: (id: TerritoryId) => string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The titles of the columns. */
export const sheetTitles = (kind: RecordKind, { words }: SheetContext): string[] => [
  words.name,
  words.summary,
  words.territories,
  ...FACETS[kind].map(({ group }) => words.group(group)),
  words.url,
  words.lon,
  words.lat,
  words.approximate,
  words.updated,
  words.sources,
];

/** One record as a row, under those titles. */
export function sheetRow(
  record: StoredRecord,
  facets: readonly FacetToken[],
  url: string,
  context: SheetContext,
): string[] {
  const { locale, words, label } = context;
  const { document, lon, lat, approximate, updatedAt, kind } = record;
  const text = (field: string) => (isText(document[field]) ? document[field] : '');
  const list = (field: string) => (Array.isArray(document[field]) ? document[field] : []);
  const valueIn = (group: string, value: string): string => {
    const terms = FACETS[kind].find((facet) => facet.group === group)?.terms;
    const place = terms === 'territories' ? parseTerritoryId(value) : null;
    if (place) return label(place);
    return terms && terms !== 'territories' ? (terms[value]?.[locale] ?? value) : value;
  };
  const territories = list('territories')
    .filter(isText)
    .flatMap((id) => parseTerritoryId(id) ?? []);
  const sources = list('sources').flatMap((source) =>
    typeof source === 'object' && source !== null && !Array.isArray(source) && isText(source.url)
      ? [source.url]
      : [],
  );
  return [
    text('name'),
    text('summary'),
    territories.map((id) => (kindOf(id) === 'pays' ? 'France' : label(id))).join(', '),
    ...FACETS[kind].map(({ group }) =>
      facets
        .filter((token) => token.startsWith(`${group}:`))
        .map((token) => valueIn(group, token.slice(group.length + 1)))
        .join(', '),
    ),
    url,
    lon === null ? '' : String(lon),
    lat === null ? '' : String(lat),
    lon === null ? '' : approximate ? words.yes : words.no,
    updatedAt.toISOString().slice(0, 10),
    sources.join(' '),
  ];
}
