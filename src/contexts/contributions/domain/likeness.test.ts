import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nearness } from '../../../platform/search/nearness.ts';
import { LIKELY } from './likeness.ts';
import { NameIndex } from './name-index.ts';

const content = new URL('../../../../content/', import.meta.url);
const namesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, content))
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(`${folder}/${file}`, content), 'utf8')).name);

/** A small generator: the same slips at every run. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Slip = (name: string, below: (n: number) => number) => string;
const at = (name: string, below: (n: number) => number, change: (n: number) => string): string => {
  const letters = [...name.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  const place = letters[below(letters.length)];
  return place === undefined ? name : change(place);
};
const SLIPS: Record<string, Slip> = {
  'a letter missing': (name, below) => at(name, below, (n) => name.slice(0, n) + name.slice(n + 1)),
  'a letter doubled': (name, below) => at(name, below, (n) => name.slice(0, n) + name[n] + name.slice(n)),
  'two letters swapped': (name, below) =>
    at(name, below, (n) => name.slice(0, n) + name[n + 1] + name[n] + name.slice(n + 2)),
  'another letter': (name, below) =>
    at(name, below, (n) => name.slice(0, n) + 'aeirstn'[below(7)] + name.slice(n + 1)),
  'capitals, no accent': (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
  'hyphens for spaces': (name) => name.replaceAll(' ', '-'),
  'no spaces around small words': (name) => name.replace(/ (de|du|des|la|le|les|et) /gi, ' '),
  'words in another order': (name) => name.split(' ').reverse().join(' '),
  'its nature said': (name) => `Association ${name}`,
  'a slip, and its nature said': (name, below) =>
    `Coopérative ${at(name, below, (n) => name.slice(0, n) + name.slice(n + 1))}`,
};

interface Measured {
  recall: number;
  precision: number;
  /** Of the names as they are, the part that another record's is proposed for. */
  alarms: number;
}

function measure(names: readonly string[]): Measured {
  const index = new NameIndex(nearness);
  for (const [ordinal, name] of names.entries()) index.put(ordinal, name);
  const below = chance(7);
  let [asked, found, proposed, right] = [0, 0, 0, 0];
  for (const [ordinal, name] of names.entries())
    for (const slip of Object.values(SLIPS)) {
      const alike = index.alike(slip(name, below), 5).filter((each) => each.likeness >= LIKELY);
      asked++;
      proposed += alike.length;
      const same = alike.filter((each) => each.ordinal === ordinal).length;
      found += same;
      right += same;
    }
  const alarmed = names.filter((name, ordinal) =>
    index.alike(name, 5).some((each) => each.ordinal !== ordinal && each.likeness >= LIKELY),
  );
  return { recall: found / asked, precision: right / proposed, alarms: alarmed.length / names.length };
}

describe('names of the catalogue, with the slips that people make', () => {
  test.each([
    ['cooperations', { recall: 0.99, precision: 0.99, alarms: 0.01 }],
    ['organisations', { recall: 0.97, precision: 0.76, alarms: 0.28 }],
    ['programmes', { recall: 0.99, precision: 0.9, alarms: 0.14 }],
  ])('%s', (folder, floor) => {
    const { recall, precision, alarms } = measure(namesIn(folder));
    expect(recall).toBeGreaterThanOrEqual(floor.recall);
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
    expect(alarms).toBeLessThanOrEqual(floor.alarms);
  });
  test('a record that changed its name or left is found by the new one only', () => {
    const index = new NameIndex(nearness);
    index.put(1, 'Les Articulteurs');
    index.put(1, 'Grappe du pays de Redon');
    expect(index.alike('Les Articulteurs', 5)).toEqual([]);
    expect(index.alike('grappe pays redon', 5)).toMatchObject([{ ordinal: 1 }]);
    index.remove(1);
    expect(index.alike('Grappe du pays de Redon', 5)).toEqual([]);
  });
  test.each(['', '   ', '!!', 'x'])('nothing is like %j', (typed) => {
    const index = new NameIndex(nearness);
    index.put(1, 'Biovallée');
    expect(index.alike(typed, 5)).toEqual([]);
  });
});
