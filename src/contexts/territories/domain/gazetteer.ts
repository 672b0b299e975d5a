/** From the national files and the custom perimeters to every territory of one vintage. */
import { codeOf, kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { placed } from './centres.ts';
import { formerTerritories } from './former-territories.ts';
import { communeId, departementId, groupingsOf } from './groupings.ts';
import { measuredCentres } from './measured-centres.ts';
import type { CommuneEntry, NationalFiles } from './national-files.ts';
import type { Perimeter } from './perimeter.ts';
import { communesOfPerimeters } from './perimeter-members.ts';
import { typographic } from './spelling.ts';
import type { FormerTerritory, Gazetteer, Point, Territory } from './territory.ts';

/**
 * `imported` holds exact centres that this instance was given. Throws on a perimeter that names a territory that does
 * not exist, and on two territories of one identifier.
 */
export function gazetteerOf(
  files: NationalFiles,
  perimeters: readonly Perimeter[],
  imported: ReadonlyMap<TerritoryId, Point> = new Map(),
): Gazetteer {
  const entries = files.communes.filter((entry) => entry.type === 'commune-actuelle');
  const groupings = groupingsOf(files, entries);
  const communesOf = new Map<TerritoryId, ReadonlySet<TerritoryId>>([
    ...entries.map(({ code }) => [communeId(code), new Set([communeId(code)])] as const),
    ...groupings.map(({ id, communes }) => [id, communes] as const),
  ]);
  for (const [id, communes] of communesOfPerimeters(perimeters, communesOf)) communesOf.set(id, communes);

  const former = formerTerritories(files.communes);
  const communes = communesFrom(files, entries, former);
  const byId = new Map(communes.map((commune) => [commune.id, commune]));
  const wider = [...groupings, ...perimeters].map(({ id, name }) => {
    const within = [...(communesOf.get(id) ?? [])].flatMap((commune) => byId.get(commune) ?? []);
    return widerTerritory(id, name, within);
  });
  if (communesOf.size < communes.length + wider.length) throw new Error('two territories of one identifier');
  const territories = [...communes, ...wider].map((territory) => {
    const centre = imported.get(territory.id);
    return centre ? { ...territory, centre, approximate: false } : territory;
  });
  return { vintage: files.vintage, territories: placed(territories, communesOf), communesOf, former };
}

function communesFrom(
  files: NationalFiles,
  entries: readonly CommuneEntry[],
  former: readonly FormerTerritory[],
): Territory[] {
  const present = new Map([
    ...former.map(({ id, present }) => [codeOf(id), codeOf(present)] as const),
    ...entries.map(({ code }) => [code, code] as const),
  ]);
  const measured = measuredCentres(files.cities, entries, present);
  const departements = new Map(files.departements.map((entry) => [entry.code, departementId(entry)]));
  return entries.map((entry) => {
    const centre = measured.get(entry.code) ?? null;
    return {
      id: communeId(entry.code),
      kind: 'commune',
      code: entry.code,
      name: typographic(entry.nom),
      population: entry.population ?? null,
      postcodes: entry.codesPostaux ?? [],
      centre,
      approximate: centre === null,
      departement: departements.get(entry.departement ?? '') ?? null,
    };
  });
}

/** EPCI, perimeter, département, région or France: its inhabitants are those of its communes. */
function widerTerritory(id: TerritoryId, name: string, communes: readonly Territory[]): Territory {
  const [departement = null, ...others] = new Set(communes.map((commune) => commune.departement));
  return {
    id,
    kind: kindOf(id),
    code: codeOf(id),
    name,
    population: communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0),
    postcodes: [],
    departement: others.length === 0 && departement !== id ? departement : null,
    centre: null,
    approximate: true,
  };
}
