/**
 * Cuts the two fonts down to what pages use, from the published packages. Run `node scripts/subset-fonts.ts` after
 * a font package changes; a test fails while the files kept here are not what this makes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { charactersOf, type Ranges, TEXT, TITLES } from '../src/ui/fonts/characters.ts';

interface Cut {
  /** File kept in `src/ui/fonts`. */
  file: string;
  /** File of the published package. */
  from: string;
  characters: Ranges;
  /** Features of the font that are kept; small capitals, old figures and the like are left out. */
  features: readonly string[];
  /** Weights (and optical size) kept: one value, or the ends of a range. */
  variationAxes: Record<string, number | { min: number; max: number }>;
}

export const FOLDER = new URL('../src/ui/fonts/', import.meta.url);
const PUBLISHED = '@fontsource-variable';
export const CUTS: readonly Cut[] = [
  {
    file: 'atkinson-hyperlegible-next-fr.woff2',
    from: `${PUBLISHED}/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`,
    characters: TEXT,
    features: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'calt', 'tnum'],
    variationAxes: { wght: { min: 400, max: 700 } },
  },
  {
    file: 'bricolage-grotesque-fr.woff2',
    from: `${PUBLISHED}/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2`,
    characters: TITLES,
    features: ['kern'],
    variationAxes: { wght: 650, opsz: 36 }, // titles: one weight, drawn for large sizes
  },
];

export async function cut({ from, characters, features, variationAxes }: Cut): Promise<Buffer> {
  const whole = await readFile(fileURLToPath(import.meta.resolve(from)));
  return subsetFont(whole, charactersOf(characters), {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: features,
    variationAxes,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const one of CUTS) await writeFile(new URL(one.file, FOLDER), await cut(one));
