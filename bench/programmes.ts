/**
 * `npm run bench -- programmes`: what reaches a place, by the index and by asking each programme; the national matrix
 * from nothing, and after one change. In process, side by side in one run, over made-up programmes and the real
 * territories.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import {
  APPLICANT_CODES,
  countOver,
  FUNCTION_CODES,
  KIND_CODES,
  matrixOf,
  positionsOf,
  STAGE_CODES,
  SupplyIndex,
} from '../src/contexts/observatory/public.ts';
import { coverOf, type Programme, programme, ReachIndex } from '../src/contexts/programmes/public.ts';
import { territoryIndex } from '../src/contexts/territories/public.ts';
import { aroundOf } from '../src/geography.ts';
import { FRANCE, kindOf, type TerritoryId } from '../src/kernel/territory.ts';
import { fill, openDatabase } from '../src/start.ts';
import { percentile } from './figures.ts';
import { type Chance, chanceFrom, oneOf } from './generator/chance.ts';

const PROGRAMMES = 20_000;
const CASES = 1000;
const CHANGES = 200;

export async function benchProgrammes(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-bench-'));
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    baseUrl: 'http://127.0.0.1',
    logLevel: 'warn' as const,
    linkCheck: false,
  };
  const database = await openDatabase(
    {
      ...config,
      databaseUrl: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      secretKey: undefined,
      adminEmails: [],
    },
    () => {},
  );
  try {
    await fill(database, () => {});
    const territories = await territoryIndex(database.db);
    const around = aroundOf(territories);
    const all = territories.descendants(FRANCE);
    const places = placesOf(all);
    const chance = chanceFrom(11);
    const documents = Array.from({ length: PROGRAMMES }, (_, i) => madeUp(i, chance, places));
    const surroundings = (place: TerritoryId) => ({
      holding: around.holding(place),
      overlapping: around.overlapping(place),
    });

    const index = new ReachIndex();
    documents.forEach((document, key) => {
      index.put(key, document);
    });
    let different = 0;
    let [fast, slow] = [0, 0];
    for (let i = 0; i < CASES; i++) {
      const at = surroundings(oneOf(chance, places.commune));
      const start = performance.now();
      const found = index.groups(at);
      const between = performance.now();
      const ground = {
        covers: (id: TerritoryId) => at.holding.has(id),
        touches: (id: TerritoryId) => at.overlapping.has(id),
      };
      const each = documents
        .map((document, key) => ({ key, ...coverOf(document, ground) }))
        .filter(({ truth }) => truth === 'yes' || truth === 'part');
      slow += performance.now() - between;
      fast += between - start;
      const told = (list: typeof each) =>
        list
          .map(({ key, truth, by }) => `${key} ${truth} ${by}`)
          .sort()
          .join('\n');
      const flat = found.flatMap(({ by, truth, keys }) => keys.map((key) => ({ key, truth, by })));
      if (told(flat) !== told(each)) different++;
    }

    const followed = places.epci.map((place) => [place, surroundings(place)] as const);
    const known = new Map(followed);
    const start = performance.now();
    const supply = new SupplyIndex((place) => known.get(place) ?? surroundings(place));
    documents.forEach((document, key) => {
      supply.put(key, { ...document, positions: positionsOf(document, 'open') });
    });
    supply.follow(places.epci);
    const whole = performance.now() - start;
    const changes = Array.from({ length: CHANGES }, (_, i) => {
      const document = madeUp(i, chance, places);
      const from = performance.now();
      supply.put(Math.floor(chance() * PROGRAMMES), {
        ...document,
        positions: positionsOf(document, 'open'),
      });
      return performance.now() - from;
    });
    const anyone = { family: null, kind: null, applicant: 'anyone' } as const;
    const cell = documents.flatMap((document, key) => {
      const fills = document.stages.includes('emergence') && document.functions.facilitation === true;
      return fills ? [[key, { document, state: 'open' }] as const] : [];
    });
    const drawn = performance.now();
    countOver(cell, places.epci, surroundings);
    const map = performance.now() - drawn;
    const everything = documents.map((document) => ({ document, state: 'open', cover: 'whole' }) as const);
    const asked = performance.now();
    matrixOf(everything, anyone);
    const page = performance.now() - asked;
    const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
    console.log(
      [
        `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}`,
        `${PROGRAMMES} programmes, ${places.commune.length} communes, ${places.epci.length} EPCI`,
        `what reaches a commune, ${CASES} at random: index ${ms(fast / CASES)}, one by one ${ms(slow / CASES)}, ratio ${(slow / fast).toFixed(0)}, different answers ${different}`,
        `national matrix (${places.epci.length} × ${STAGE_CODES.length} × ${FUNCTION_CODES.length} × ${APPLICANT_CODES.length} × 2 families, and × ${KIND_CODES.length} kinds) from nothing: ${ms(whole)}`,
        `after one change: p50 ${ms(percentile(changes, 0.5))}, p95 ${ms(percentile(changes, 0.95))}, most ${ms(Math.max(...changes))}`,
        `one cell over ${places.epci.length} EPCI, ${cell.length} programmes, from nothing: ${ms(map)}`,
        `matrix with kinds and amounts of ${PROGRAMMES} programmes, counted one by one: ${ms(page)}`,
      ].join('\n'),
    );
    if (different > 0) process.exitCode = 1;
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Territories by scale. */
export function placesOf(all: readonly TerritoryId[]) {
  const of = (kind: string) => all.filter((id) => kindOf(id) === kind);
  return { commune: of('commune'), epci: of('epci'), departement: of('departement'), region: of('region') };
}

/** A made-up programme: territories of every scale, some of several, some with a part left out. */
export function madeUp(
  number: number,
  chance: Chance,
  places: Readonly<Record<'commune' | 'epci' | 'departement' | 'region', readonly TerritoryId[]>>,
): Programme {
  const scale = chance();
  const one = (): TerritoryId =>
    scale < 0.15
      ? FRANCE
      : oneOf(
          chance,
          scale < 0.4
            ? places.region
            : scale < 0.65
              ? places.departement
              : scale < 0.85
                ? places.epci
                : places.commune,
        );
  const some = <T>(list: readonly T[], share: number) => list.filter(() => chance() < share);
  const yes = (codes: readonly string[], share: number) =>
    Object.fromEntries(some(codes, share).map((code) => [code, true]));
  return programme.parse({
    name: `Dispositif ${number}`,
    summary: 'Inventé pour la mesure.',
    family: chance() < 0.4 ? 'support' : 'funding',
    types: ['grant', 'territorial'],
    status: 'open',
    territories: chance() < 0.1 && scale >= 0.15 ? [one(), one(), one()] : [one()],
    excluded: chance() < 0.03 ? [oneOf(chance, places.departement)] : [],
    stages: some(STAGE_CODES, 0.5),
    functions: yes(FUNCTION_CODES, 0.4),
    applicants: yes(
      APPLICANT_CODES.filter((code) => code !== 'anyone'),
      0.3,
    ),
  });
}
