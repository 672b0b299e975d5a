/**
 * The groups of communes that the national files describe. The 101 départements and 18 régions are those of
 * metropolitan France and of the five overseas départements; the overseas collectivities (New Caledonia, French
 * Polynesia…) and the territorial public establishments (EPT) of Greater Paris are perimeters.
 */
import { FRANCE, type TerritoryId, territoryId } from '../../../kernel/territory.ts';
import { epciName } from './epci-name.ts';
import type { CommuneEntry, DivisionEntry, NationalFiles } from './national-files.ts';
import { slugOf, typographic } from './spelling.ts';

export interface Grouping {
  readonly id: TerritoryId;
  readonly name: string;
  readonly communes: ReadonlySet<TerritoryId>;
}

export const communeId = (code: string): TerritoryId => territoryId('commune', code);

/** The département, or the perimeter of an overseas collectivity, from its entry. */
export const departementId = ({ zone, code, nom }: DivisionEntry): TerritoryId =>
  zone === 'com' ? territoryId('perimetre', slugOf(nom)) : territoryId('departement', code);

export function groupingsOf(files: NationalFiles, communes: readonly CommuneEntry[]): Grouping[] {
  const byDepartement = Map.groupBy(communes, (commune) => commune.departement);
  const byRegion = Map.groupBy(communes, (commune) => commune.region);
  const regions = files.regions.filter((region) => region.zone !== 'com');
  return [
    ...files.epci.map((epci) =>
      grouping(territoryId('epci', epci.code), epciName(typographic(epci.nom)), epci.membres),
    ),
    ...files.ept.map((ept) => grouping(territoryId('perimetre', slugOf(ept.nom)), ept.nom, ept.membres)),
    ...files.departements.map((d) => grouping(departementId(d), d.nom, byDepartement.get(d.code))),
    ...regions.map((region) =>
      grouping(territoryId('region', region.code), region.nom, byRegion.get(region.code)),
    ),
    grouping(FRANCE, 'France', communes),
  ];
}

const grouping = (id: TerritoryId, name: string, members: readonly { code: string }[] = []): Grouping => ({
  id,
  name: typographic(name),
  communes: new Set(members.map((member) => communeId(member.code))),
});
