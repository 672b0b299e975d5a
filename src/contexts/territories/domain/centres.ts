/**
 * Where a territory stands on a map. A measured centre comes from a source; the others are derived and say so:
 * a commune takes the centre of the measured communes of its postcode, else of its EPCI, else of its département;
 * a wider territory takes the centre of its communes weighted by inhabitants, approximate while fewer than half of
 * its inhabitants live in measured communes.
 */
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { membersByPostcode } from './code-index.ts';
import type { Point, Territory } from './territory.ts';

/** Five decimals: about a metre. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

interface Weighted {
  readonly point: Point;
  readonly weight: number;
}

/** The centre of weighted points, or null when there is none. */
export function centreOf(points: Iterable<Weighted>): Point | null {
  let [lon, lat, total] = [0, 0, 0];
  for (const { point, weight } of points) {
    lon += point.lon * weight;
    lat += point.lat * weight;
    total += weight;
  }
  return total > 0 ? { lon: rounded(lon / total), lat: rounded(lat / total) } : null;
}

type CommunesOf = ReadonlyMap<TerritoryId, ReadonlySet<TerritoryId>>;

/** An uninhabited commune still has a place. */
const weightOf = (territory: Territory): number => Math.max(territory.population ?? 0, 1);

/** The same territories, those without a measured centre given one by the rule above. */
export function placed(territories: readonly Territory[], communesOf: CommunesOf): Territory[] {
  const communes = placedCommunes(
    territories.filter(({ kind }) => kind === 'commune'),
    communesOf,
  );
  return territories.map((territory) => {
    const commune = communes.get(territory.id);
    if (commune) return commune;
    if (isMeasured(territory)) return territory;
    const within = [...(communesOf.get(territory.id) ?? [])].flatMap((id) => communes.get(id) ?? []);
    const measured = inhabitants(within.filter((one) => !one.approximate));
    return {
      ...territory,
      centre: centreOf(weigh(within)),
      approximate: measured === 0 || measured * 2 < inhabitants(within),
    };
  });
}

function placedCommunes(communes: readonly Territory[], communesOf: CommunesOf): Map<TerritoryId, Territory> {
  const epciOf = epciByCommune(communesOf);
  const measured = new Map(communes.filter(isMeasured).map((commune) => [commune.id, commune]));
  const byPostcode = membersByPostcode(measured.values());
  const ofPostcode = memo((postcode: string) => centreOf(weigh(byPostcode.get(postcode) ?? [])));
  const ofTerritory = memo((id: TerritoryId) =>
    centreOf(weigh([...(communesOf.get(id) ?? [])].flatMap((commune) => measured.get(commune) ?? []))),
  );
  const borrowed = ({ id, postcodes: [postcode = ''], departement }: Territory): Point | null => {
    const epci = epciOf.get(id);
    return (
      ofPostcode(postcode) ??
      (epci ? ofTerritory(epci) : null) ??
      (departement ? ofTerritory(departement) : null)
    );
  };
  const place = (commune: Territory): Territory =>
    isMeasured(commune) ? commune : { ...commune, centre: borrowed(commune), approximate: true };
  return new Map(communes.map((commune) => [commune.id, place(commune)]));
}

const isMeasured = ({ centre, approximate }: Territory): boolean => centre !== null && !approximate;

const inhabitants = (communes: readonly Territory[]): number =>
  communes.reduce((sum, commune) => sum + weightOf(commune), 0);

function* weigh(communes: Iterable<Territory>): Generator<Weighted> {
  for (const commune of communes) {
    if (commune.centre) yield { point: commune.centre, weight: weightOf(commune) };
  }
}

function epciByCommune(communesOf: CommunesOf): Map<TerritoryId, TerritoryId> {
  const epciOf = new Map<TerritoryId, TerritoryId>();
  for (const [id, communes] of communesOf) {
    if (kindOf(id) !== 'epci') continue;
    for (const commune of communes) epciOf.set(commune, id);
  }
  return epciOf;
}

function memo<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as Value; // just set
  };
}
