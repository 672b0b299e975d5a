/** What made-up records are made from: the summaries of the shipped catalogue and the real communes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TerritoryIndex } from '../../src/contexts/territories/public.ts';
import { placesOf } from './places.ts';
import { proseOf } from './prose.ts';
import type { World } from './records.ts';

const SHELVES = ['cooperations', 'organisations', 'programmes', 'resources'];

/** @param content the folder of the shipped catalogue. */
export async function readWorld(content: string, territories: TerritoryIndex): Promise<World> {
  return { prose: proseOf(await summariesOf(content)), place: placesOf(territories) };
}

export async function summariesOf(content: string): Promise<string[]> {
  const files = await Promise.all(
    SHELVES.map(async (shelf) =>
      (await readdir(join(content, shelf))).sort().map((file) => join(content, shelf, file)),
    ),
  );
  return Promise.all(
    files
      .flat()
      .filter((file) => file.endsWith('.json'))
      .map(async (file) => {
        const { summary }: { summary?: string } = JSON.parse(await readFile(file, 'utf8'));
        return summary ?? '';
      }),
  );
}
