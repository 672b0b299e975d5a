/** Everything that the map of a list of programmes shows, from its address. */

import type { Page } from '../../../kernel/page.ts';
import { FRANCE, kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { onSketch } from '../../atlas/public.ts';
import {
  type Around,
  canonicalQuery,
  type Discovery,
  parseFilters,
  titleOf,
} from '../../discovery/public.ts';
import type { ProgrammeIndex } from '../../programmes/public.ts';
import { recordsById } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { type Coverage, coverageOf, operatorsOf } from '../domain/coverage.ts';
import { type Drawn, drawnOf } from '../domain/drawing.ts';
import type { Mesh } from '../domain/view.ts';

export interface Operator {
  name: string;
  slug: string;
  programmes: number;
  /** Where it says to be. */
  territories: readonly TerritoryId[];
  /** On the drawing; null when its place is not known, or outside. */
  at: { x: number; y: number } | null;
}

export interface ShownCoverage {
  /** The list in words, its address, and its own query. */
  list: { title: string; path: string; query: string; family: 'support' | 'funding' | null };
  programmes: number;
  coverage: Coverage;
  drawn: readonly Drawn[];
  operators: readonly Operator[];
  /** How many programmes name no organisation of the directory. */
  unnamed: number;
}

export interface CoverageNeeds {
  db: Database;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  around: Around;
  territories: TerritoryIndex;
}

/** At most five queries: words searched and those near them, outlines, operators. */
export async function showCoverage(
  { db, discovery, programmes, around, territories }: CoverageNeeds,
  paths: (mesh: Mesh) => Promise<ReadonlyMap<TerritoryId, string>>,
  page: Page,
  { path, family }: { path: string; family: 'support' | 'funding' | null },
): Promise<ShownCoverage> {
  const fixed = family ? { group: 'family', value: family } : undefined;
  const filters = parseFilters(
    'programme',
    page.query,
    (id) => territories.resolve(id),
    fixed,
    discovery.groups('programme', page.query),
  );
  const found = await discovery.find(filters);
  const shelf = discovery.shelf('programme');
  const all = programmes.all();
  const offers = [...found.members].flatMap((position) => all.get(shelf.at(position).ordinal) ?? []);
  const departements = territories.descendants(FRANCE).filter((id) => kindOf(id) === 'departement');
  const query = canonicalQuery({ ...filters, fixed: undefined }).toString();
  const { operators, unnamed } = operatorsOf(offers);
  return {
    list: { title: titleOf(page, territories, filters), path, query, family },
    programmes: offers.length,
    coverage: coverageOf(offers, departements.toSorted(), (place) => ({
      holding: around.holding(place),
      overlapping: around.overlapping(place),
    })),
    drawn: drawnOf(departements, territories, await paths('departement')),
    operators: await operatorsPlaced(db, discovery, operators),
    unnamed,
  };
}

/** Operators as the directory knows them. */
async function operatorsPlaced(
  db: Database,
  discovery: Discovery,
  operators: readonly { id: string; programmes: number }[],
): Promise<Operator[]> {
  const shelf = discovery.shelf('organisation');
  const records = await recordsById(
    db,
    operators.map(({ id }) => id),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  return operators.flatMap(({ id, programmes }) => {
    const record = byId.get(id);
    const [position] = record ? shelf.positionsOf([record.ordinal]) : [];
    if (position === undefined) return [];
    const { name, slug, territories, lon, lat } = shelf.at(position);
    const at = lon === null || lat === null ? null : onSketch(lon, lat);
    return [{ name, slug, programmes, territories, at: at && { x: Math.round(at.x), y: Math.round(at.y) } }];
  });
}
