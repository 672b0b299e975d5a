/** Where territories stand on the drawing of France: by their outline when it is known, else by their centre. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { onSketch } from '../../atlas/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';

export interface Drawn {
  id: TerritoryId;
  /** An SVG path, when the outline is known. */
  path: string | null;
  /** The centre; null when none is known, or when it is outside of the drawing. */
  at: { x: number; y: number } | null;
  approximate: boolean;
}

/** @param paths the outlines known, in units of the drawing */
export function drawnOf(
  ids: readonly TerritoryId[],
  territories: TerritoryIndex,
  paths: ReadonlyMap<TerritoryId, string>,
): Drawn[] {
  return ids.map((id) => {
    const territory = territories.get(id);
    const centre = territory?.centre;
    const at = centre ? onSketch(centre.lon, centre.lat) : null;
    return {
      id,
      path: paths.get(id) ?? null,
      at: at && { x: Math.round(at.x), y: Math.round(at.y) },
      approximate: territory?.approximate ?? true,
    };
  });
}

/** The four départements of Paris and around it are too small for a number in their middle. */
const NUDGED: Readonly<Record<string, readonly [x: number, y: number]>> = {
  'departement-75': [0, 0],
  'departement-92': [-11, 2],
  'departement-93': [10, -7],
  'departement-94': [10, 8],
};

/** Where the number of a territory is written. */
export function numberAt({ id, at }: Drawn): { x: number; y: number } | null {
  const [x = 0, y = 0] = NUDGED[id] ?? [];
  return at && { x: at.x + x, y: at.y + y };
}
