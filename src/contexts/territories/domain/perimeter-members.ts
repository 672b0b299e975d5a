/** The communes of a custom perimeter: those of its members, which may be perimeters themselves. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Perimeter } from './perimeter.ts';

type CommunesOf = ReadonlyMap<TerritoryId, ReadonlySet<TerritoryId>>;

/** Throws, naming the perimeter, on a member that does not exist or a perimeter that contains itself. */
export function communesOfPerimeters(perimeters: readonly Perimeter[], known: CommunesOf): CommunesOf {
  const files = new Map(perimeters.map((perimeter) => [perimeter.id, perimeter]));
  const resolved = new Map<TerritoryId, ReadonlySet<TerritoryId>>();

  function communesOf(id: TerritoryId, within: readonly TerritoryId[]): ReadonlySet<TerritoryId> {
    const ready = known.get(id) ?? resolved.get(id);
    if (ready) return ready;
    const perimeter = files.get(id);
    const asker = within.at(-1) ?? id;
    if (!perimeter) throw new Error(`${asker}: unknown member ${id}`);
    if (within.includes(id)) throw new Error(`${asker}: contains itself through ${id}`);
    const communes = new Set(perimeter.members.flatMap((member) => [...communesOf(member, [...within, id])]));
    resolved.set(id, communes);
    return communes;
  }

  for (const { id } of perimeters) communesOf(id, []);
  return resolved;
}
