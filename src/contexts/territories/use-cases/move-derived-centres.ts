/** After exact centres arrived: communes without one, and wider territories, stand where the rule now puts them. */
import type { Transaction } from '../../../platform/db/tables.ts';
import { placed } from '../domain/centres.ts';
import { communesByTerritory, importedCentres, indexedTerritories } from '../queries.ts';
import * as store from '../store.ts';

/** Returns how many moved or lost their approximate mark. */
export async function moveDerivedCentres(tx: Transaction): Promise<number> {
  const indexed = await indexedTerritories(tx);
  const imported = await importedCentres(tx);
  const communes = await communesByTerritory(tx);
  const before = indexed.filter(({ retired }) => retired === null).map(({ territory }) => territory);
  const known = before.map((territory) =>
    territory.kind === 'commune' || imported.has(territory.id)
      ? territory
      : { ...territory, centre: null, approximate: true },
  );
  const communesOf = new Map([...communes].map(([id, list]) => [id, new Set(list)]));
  const after = placed(known, communesOf);
  const moved = after.filter(({ centre, approximate }, i) => {
    const was = before[i];
    return (
      centre?.lon !== was?.centre?.lon || centre?.lat !== was?.centre?.lat || approximate !== was?.approximate
    );
  });
  await store.moveCentres(
    tx,
    moved.map(({ id, centre, approximate }) => ({
      id,
      lon: centre?.lon ?? null,
      lat: centre?.lat ?? null,
      approximate,
    })),
  );
  return moved.length;
}
