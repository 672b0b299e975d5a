/**
 * Loads the shipped territories into the database, once for each vintage: the next start finds the same stamp and
 * leaves everything as it is. A new vintage keeps imported centres and contours, and retires what it no longer has.
 */
import { createHash } from 'node:crypto';
import type { Database } from '../../../platform/db/tables.ts';
import { containersOf } from '../domain/containment.ts';
import { gazetteerOf } from '../domain/gazetteer.ts';
import type { Perimeter } from '../domain/perimeter.ts';
import { placeKey } from '../domain/place-key.ts';
import { retiredTerritories } from '../domain/retired.ts';
import type { Territory } from '../domain/territory.ts';
import { communesByTerritory, importedCentres, loadedStamp } from '../queries.ts';
import * as store from '../store.ts';
import { readNationalFiles, readPerimeters, shippedVersions } from './read-national-data.ts';

/** Raised when the same files would now give other rows. */
const LOADER = 1;

export interface LoadOptions {
  /** The folder that holds `territories/`, the custom perimeters. */
  readonly folder: string;
  readonly report?: (line: string) => void;
}

/** Returns how many territories were loaded, or null when that vintage was already there. About 3 s. */
export async function loadTerritories(
  db: Database,
  { folder, report = () => {} }: LoadOptions,
): Promise<number | null> {
  const [versions, perimeters] = await Promise.all([shippedVersions(), readPerimeters(folder)]);
  const stamp = stampOf(versions, perimeters);
  if ((await loadedStamp(db)) === stamp) return null;
  const files = await readNationalFiles();
  return db.transaction().execute(async (tx) => {
    if ((await store.lockVintage(tx)) === stamp) return null;
    const [before, imported] = [await communesByTerritory(tx), await importedCentres(tx)];
    const gazetteer = gazetteerOf(files, perimeters, imported);
    const retired = retiredTerritories(before, gazetteer);
    await store.upsertTerritories(
      tx,
      gazetteer.territories.map((territory) => rowOf(territory, imported.has(territory.id))),
    );
    await store.retire(tx, retired);
    await store.replaceAliases(
      tx,
      gazetteer.former.map(({ id, name, present }) => ({
        alias: id,
        name,
        name_key: placeKey(name),
        territory_id: present,
      })),
    );
    const communes = retired.map((old) => [old.id, old.communes] as const);
    await store.replaceClosure(tx, containersOf(new Map([...gazetteer.communesOf, ...communes])));
    await store.describeToPlanner(tx);
    await store.setVintage(tx, gazetteer.vintage, stamp);
    report(`Territoires ${gazetteer.vintage} : ${gazetteer.territories.length} chargés.`);
    return gazetteer.territories.length;
  });
}

const stampOf = (versions: readonly string[], perimeters: readonly Perimeter[]): string =>
  createHash('sha256')
    .update(JSON.stringify([LOADER, versions, perimeters]))
    .digest('hex');

const rowOf = (territory: Territory, imported: boolean): store.LoadedTerritory => ({
  id: territory.id,
  kind: territory.kind,
  code: territory.code,
  name: territory.name,
  name_key: placeKey(territory.name),
  population: territory.population,
  postcodes: [...territory.postcodes],
  lon: territory.centre?.lon ?? null,
  lat: territory.centre?.lat ?? null,
  approximate: territory.approximate,
  imported,
  departement_id: territory.departement,
  retired: false,
  replaced_by: null,
});
