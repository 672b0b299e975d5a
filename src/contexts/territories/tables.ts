/** The tables of the territories (migration 0002). */

import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { TerritoryId, TerritoryKind } from '../../kernel/territory.ts';
import type { Shape } from './domain/outline.ts';

export interface TerritoryRow {
  id: TerritoryId;
  kind: TerritoryKind;
  code: string;
  name: string;
  name_key: string;
  population: number | null;
  postcodes: string[];
  lon: number | null;
  lat: number | null;
  approximate: boolean;
  imported: boolean;
  departement_id: TerritoryId | null;
  contour: JSONColumnType<Shape> | null;
  retired: boolean;
  replaced_by: TerritoryId | null;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    territory: TerritoryRow;
    territory_closure: { ancestor_id: TerritoryId; descendant_id: TerritoryId };
    territory_alias: { alias: TerritoryId; name: string; name_key: string; territory_id: TerritoryId };
    territory_vintage: { single: GeneratedAlways<boolean>; vintage: string; stamp: string };
  }
}
