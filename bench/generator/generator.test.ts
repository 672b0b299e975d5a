import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { COOPERATION } from '../../src/contexts/cooperations/public.ts';
import { ORGANISATION } from '../../src/contexts/organisations/public.ts';
import { shippedIndex, type TerritoryIndex } from '../../src/contexts/territories/public.ts';
import { chanceFrom, weighted } from './chance.ts';
import { proseOf } from './prose.ts';
import { cooperation, organisation, organisationId, type World } from './records.ts';
import { readWorld } from './world.ts';

const CONTENT = join(import.meta.dirname, '../../content');
/** A machine may be slow; that is never a failure. */
const PATIENT_MS = 120_000;
vi.setConfig({ testTimeout: PATIENT_MS });

let world: World;
let territories: TerritoryIndex;
beforeAll(async () => {
  territories = await shippedIndex(CONTENT);
  world = await readWorld(CONTENT, territories);
}, PATIENT_MS);

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('chance', () => {
  it('is the same from the same seed, and another from the next one', () => {
    const drawn = (seed: number) => many(5, chanceFrom(seed));
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });

  it('draws as often as the weights say', () => {
    const chance = chanceFrom(1);
    const draw = weighted([
      ['seldom', 1],
      ['often', 9],
      ['never', 0],
    ] as const);
    const drawn = Map.groupBy(
      many(10_000, () => draw(chance)),
      (value) => value,
    );
    expect(drawn.get('often')?.length).toBeGreaterThan(8_800);
    expect(drawn.get('often')?.length).toBeLessThan(9_200);
    expect(drawn.has('never')).toBe(false);
  });
});

describe('prose', () => {
  it('says only words that it learnt, each after one that it followed', () => {
    const prose = proseOf(['la ferme nourrit la ville. la ville aide.']);
    const said = prose.summary(chanceFrom(3), 30).replaceAll('.', ' .').split(' ');
    const pairs = new Set(said.slice(1).map((word, i) => `${said[i]} ${word}`));
    expect([...pairs].sort()).toEqual(
      expect.arrayContaining(['la ferme', 'la ville', 'ferme nourrit', 'nourrit la', 'ville aide']),
    );
    expect(pairs).not.toContain('ferme aide');
  });

  it('gives common names to many and most names to few', () => {
    const chance = chanceFrom(4);
    const counts = [
      ...Map.groupBy(
        many(20_000, () => world.prose.name(chance)),
        (name) => name,
      ).values(),
    ]
      .map((same) => same.length)
      .sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(200);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(counts.length / 2);
  });
});

describe('made-up records', () => {
  it('are the same whatever was made before', () => {
    const alone = organisation(world, 41);
    expect(many(50, (n) => organisation(world, n))[41]).toEqual(alone);
    expect(cooperation(world, 7, 100)).toEqual(cooperation(world, 7, 100));
  });

  it('satisfy the schemas of their kinds', () => {
    for (const { document } of many(300, (n) => organisation(world, n))) ORGANISATION.read(document);
    for (const { document } of many(300, (n) => cooperation(world, n, 1_000))) COOPERATION.read(document);
  });

  it('have an identifier and an address of their own', () => {
    const made = [
      ...many(5_000, (n) => organisation(world, n)),
      ...many(500, (n) => cooperation(world, n, 10)),
    ];
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(made.length);
  });

  it('name organisations that are made too', () => {
    const known = new Set(many(20, organisationId));
    const named = many(200, (n) => cooperation(world, n, 20)).flatMap(({ document }) =>
      (document.stakeholders as { organisation: string }[]).map(({ organisation }) => organisation),
    );
    expect(named.length).toBeGreaterThan(400);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(organisation(world, 3).id).toBe(organisationId(3));
  });

  it('stand where people live', () => {
    const seats = Map.groupBy(
      many(20_000, (n) => organisation(world, n)),
      ({ document }) => document.seat,
    );
    const part = (commune: string) => (seats.get(commune)?.length ?? 0) / 20_000;
    // Paris has 3.1 % of the inhabitants, Rennes 0.34 %.
    expect(part('commune-75056')).toBeCloseTo(0.031, 2);
    expect(part('commune-35238')).toBeGreaterThan(0.002);
    expect(part('commune-35238')).toBeLessThan(0.005);
    expect(seats.size).toBeGreaterThan(5_000);
  });
});
