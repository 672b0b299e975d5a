/** Points for tests and benchmarks: towns of very unequal size, records on their centres and around them. */
import type { MapRecord } from '../../src/contexts/atlas/domain/points.ts';

/** A deterministic stream of numbers from 0 to 1 (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Overseas towns among the sample: Fort-de-France, Saint-Denis, Nouméa, Mata-Utu. */
const FAR: readonly (readonly [number, number])[] = [
  [-61.07, 14.6],
  [55.45, -20.88],
  [166.45, -22.27],
  [-176.17, -13.28],
];

/** `count` records in `towns` towns of the mainland and four overseas; half of them on the very centre of their town. */
export function sampleRecords(count: number, towns = 3500, seed = 2026): MapRecord[] {
  const next = numbers(seed);
  const centres = Array.from(
    { length: towns },
    (_, i) => FAR[(i - 1) / 7] ?? [-4.5 + 12 * next(), 42.5 + 8 * next()],
  );
  return Array.from({ length: count }, (_, i) => {
    const [lon = 0, lat = 0] = centres[Math.floor(towns * next() ** 3)] ?? [];
    const approximate = next() < 0.5;
    const away = () => (approximate ? 0 : (next() - 0.5) * 0.05);
    return {
      ordinal: i + 1,
      slug: `fiche-${i + 1}`,
      name: `Fiche ${i + 1}`,
      lon: lon + away(),
      lat: lat + away(),
      approximate,
      facets: i % 3 === 0 ? ['stage:emergence'] : [],
      territories: [],
    };
  });
}
