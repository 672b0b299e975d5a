/**
 * A territory contains another when all the communes of the other are its own. Two territories of the same communes
 * (Paris, commune and département) are ordered by kind, then by identifier, so that containment stays a partial order.
 * An EPCI astride two départements is therefore in neither. Nothing is read from names or codes.
 */
import { FRANCE, kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { BREADTH } from './territory.ts';

type Communes = ReadonlySet<TerritoryId>;

/** Every strict container of every territory, in no order. France contains all, even what has no commune left. */
export function containersOf(
  communesOf: ReadonlyMap<TerritoryId, Communes>,
): ReadonlyMap<TerritoryId, readonly TerritoryId[]> {
  const holders = territoriesByCommune(communesOf);
  const containers = new Map<TerritoryId, readonly TerritoryId[]>();
  for (const [inner, communes] of communesOf) {
    if (inner === FRANCE) {
      containers.set(inner, []);
      continue;
    }
    const [first] = communes;
    const candidates = first === undefined ? [] : (holders.get(first) ?? []);
    const found = candidates.filter((outer) => contains(communesOf, outer, inner));
    containers.set(inner, [...found.filter((outer) => outer !== FRANCE), FRANCE]);
  }
  return containers;
}

function territoriesByCommune(
  communesOf: ReadonlyMap<TerritoryId, Communes>,
): Map<TerritoryId, TerritoryId[]> {
  const holders = new Map<TerritoryId, TerritoryId[]>();
  for (const [territory, communes] of communesOf) {
    if (territory === FRANCE) continue;
    for (const commune of communes) {
      const known = holders.get(commune);
      if (known) known.push(territory);
      else holders.set(commune, [territory]);
    }
  }
  return holders;
}

function contains(
  communesOf: ReadonlyMap<TerritoryId, Communes>,
  outer: TerritoryId,
  inner: TerritoryId,
): boolean {
  const wide = communesOf.get(outer);
  const narrow = communesOf.get(inner);
  if (outer === inner || !wide || !narrow || narrow.size > wide.size) return false;
  for (const commune of narrow) if (!wide.has(commune)) return false;
  if (narrow.size < wide.size) return true;
  const breadth = BREADTH[kindOf(outer)] - BREADTH[kindOf(inner)];
  return breadth > 0 || (breadth === 0 && outer > inner);
}
