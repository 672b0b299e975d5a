/**
 * How a territory is named everywhere: `<kind>-<code>`, as in `commune-35238`, `epci-243500139`,
 * `departement-35`, `region-53`, `pays-FR`, or `perimetre-pays-basque` for a custom perimeter.
 * Codes are INSEE's (SIREN for an EPCI); a perimeter's code is its slug.
 */
export const TERRITORY_KINDS = ['commune', 'epci', 'perimetre', 'departement', 'region', 'pays'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];
export type TerritoryId = string & { readonly brand: 'TerritoryId' };

export const FRANCE = 'pays-FR' as TerritoryId;

const SHAPES: Record<TerritoryKind, RegExp> = {
  commune: /^(\d{5}|2[AB]\d{3})$/,
  epci: /^\d{9}$/,
  perimetre: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  departement: /^(\d{2,3}|2[AB])$/,
  region: /^\d{2}$/,
  pays: /^FR$/,
};

/** The identifier of a territory from its kind and code. Throws on a code that cannot be one: that is a bug. */
export function territoryId(kind: TerritoryKind, code: string): TerritoryId {
  if (!SHAPES[kind].test(code)) throw new Error(`not a ${kind} code: ${code}`);
  return `${kind}-${code}` as TerritoryId;
}

/** The identifier in `text`, or null when its shape is not one (whether it exists is for the territories to say). */
export function parseTerritoryId(text: string): TerritoryId | null {
  const cut = text.indexOf('-');
  const kind = TERRITORY_KINDS.find((known) => known === text.slice(0, cut));
  return kind && SHAPES[kind].test(text.slice(cut + 1)) ? (text as TerritoryId) : null;
}

/** The kind written in an identifier. */
export const kindOf = (id: TerritoryId): TerritoryKind => id.slice(0, id.indexOf('-')) as TerritoryKind;
/** The code written in an identifier. */
export const codeOf = (id: TerritoryId): string => id.slice(id.indexOf('-') + 1);
