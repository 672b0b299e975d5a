/**
 * Codes and names that lead to a present commune: merged, delegated and associated communes, and the arrondissements
 * of Paris, Lyon and Marseille. A delegated commune may bear the very code of the new commune; its name still leads there.
 */
import { territoryId } from '../../../kernel/territory.ts';
import type { CommuneEntry } from './national-files.ts';
import { typographic } from './spelling.ts';
import type { FormerTerritory } from './territory.ts';

export function formerTerritories(communes: readonly CommuneEntry[]): FormerTerritory[] {
  const present = new Set(communes.filter((entry) => entry.type === 'commune-actuelle').map((e) => e.code));
  const named = communes.flatMap((entry) => {
    const target = entry.chefLieu ?? entry.commune;
    if (entry.type === 'commune-actuelle' || target === undefined || !present.has(target)) return [];
    return { code: entry.code, name: typographic(entry.nom), target };
  });
  const told = new Set(named.map((entry) => entry.code));
  const codesOnly = communes.flatMap((entry) =>
    (entry.anciensCodes ?? [])
      .filter((code) => !told.has(code) && !present.has(code))
      .map((code) => ({ code, name: '', target: entry.code })),
  );
  return [...named, ...codesOnly].map(({ code, name, target }) => ({
    id: territoryId('commune', code),
    name,
    present: territoryId('commune', target),
  }));
}
