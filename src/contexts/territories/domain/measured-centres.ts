/**
 * The measured centres that ship with the project: GeoNames' places (CC BY). A place belongs to the commune of its
 * INSEE code, present or former; without a code, to the only commune of its name (Paris, and overseas collectivities),
 * or to the only commune of its collectivity (Saint-Martin). The most populous place of a commune is its centre.
 */
import type { CityEntry, CommuneEntry } from './national-files.ts';
import { placeKey } from './place-key.ts';
import type { Point } from './territory.ts';

const OVERSEAS_COLLECTIVITIES: Readonly<Record<string, string>> = {
  PM: '975',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};
const FRANCE_AND_OVERSEAS_DEPARTEMENTS = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

/** Centre by INSEE code of the present commune. `present` leads each code, former ones included, to it. */
export function measuredCentres(
  cities: readonly CityEntry[],
  communes: readonly CommuneEntry[],
  present: ReadonlyMap<string, string>,
): ReadonlyMap<string, Point> {
  const named = communesByName(communes);
  const chosen = new Map<string, CityEntry>();
  for (const city of cities) {
    const collectivity = OVERSEAS_COLLECTIVITIES[city.country];
    if (!collectivity && !FRANCE_AND_OVERSEAS_DEPARTEMENTS.has(city.country)) continue;
    const code =
      present.get(city.muniSub ?? '') ??
      present.get(city.adminCode ?? '') ??
      onlyOne(named.get(`${collectivity ?? ''} ${placeKey(city.name)}`)) ??
      onlyOne(collectivity ? named.get(collectivity) : undefined);
    if (code === undefined) continue;
    const known = chosen.get(code);
    if (!known || city.population > known.population) chosen.set(code, city);
  }
  return new Map(
    [...chosen].map(([code, { loc }]) => [code, { lon: loc.coordinates[0], lat: loc.coordinates[1] }]),
  );
}

/** Communes by name: those of a collectivity under its code alone too; elsewhere, over the whole country. */
function communesByName(communes: readonly CommuneEntry[]): ReadonlyMap<string, string[]> {
  const named = new Map<string, string[]>();
  const add = (key: string, code: string) => named.set(key, [...(named.get(key) ?? []), code]);
  for (const { code, nom, zone, departement = '' } of communes) {
    const collectivity = zone === 'com' ? departement : '';
    add(`${collectivity} ${placeKey(nom)}`, code);
    if (collectivity) add(collectivity, code);
  }
  return named;
}

const onlyOne = (codes: readonly string[] | undefined): string | undefined =>
  codes?.length === 1 ? codes[0] : undefined;
