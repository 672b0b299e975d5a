/** Outlines on the drawing of France, read once: they change only when a process starts. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { ringsOf, sketchOutlines } from '../../atlas/public.ts';
import { departementOutlines, importedOutlines } from '../../territories/public.ts';
import type { Mesh } from '../domain/view.ts';

type Paths = ReadonlyMap<TerritoryId, string>;

/** Answers the paths of a mesh: one query the first time. */
export function outlineReader(db: Database): (mesh: Mesh) => Promise<Paths> {
  const known = new Map<Mesh, Promise<Paths>>();
  const read = async (mesh: Mesh): Promise<Paths> => {
    const { features } = await (mesh === 'epci' ? importedOutlines(db, 'epci') : departementOutlines(db));
    return new Map(sketchOutlines(features.map(ringsOf)).map(({ id, path }) => [id, path]));
  };
  return (mesh) => {
    const before = known.get(mesh);
    if (before) return before;
    const fresh = read(mesh);
    known.set(mesh, fresh);
    fresh.catch(() => known.delete(mesh));
    return fresh;
  };
}
