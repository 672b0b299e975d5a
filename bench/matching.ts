/**
 * `npm run bench -- matching`: one diagnosis with its reasons, its levers, and a hundred thousand diagnoses matched
 * again, against 20,000 made-up programmes over the real territories; beside reading programmes one by one (the same
 * answers are checked) and beside ANDing the same bitmaps. In process, side by side in one run.
 */
import { arch, availableParallelism, loadavg, platform, totalmem } from 'node:os';
import {
  diagnose,
  type Facts,
  leversFor,
  placesAround,
  profileOf,
  SHIPPED_RULES,
} from '../src/contexts/diagnosis/public.ts';
import {
  GROUPS,
  groundsOf,
  judgeAll,
  MatchIndex,
  type Profile,
  rematch,
} from '../src/contexts/matching/public.ts';
import type { Offer } from '../src/contexts/programmes/public.ts';
import { shippedIndex } from '../src/contexts/territories/public.ts';
import { aroundOf, terrainOf } from '../src/geography.ts';
import { type Bits, sizeOf } from '../src/kernel/bits.ts';
import { FRANCE, kindOf, type TerritoryId } from '../src/kernel/territory.ts';
import { PATHS } from '../src/paths.ts';
import { percentile } from './figures.ts';
import { chanceFrom, oneOf } from './generator/chance.ts';
import { madeUpFacts, madeUpProgramme, type PlacesByKind } from './generator/programmes.ts';

const TODAY = '2026-11-24';
const PROGRAMMES = 20_000;
const SIZES = [5_000, 10_000, 20_000, 40_000];
const DIAGNOSES = 100_000;
const READ = 30;

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export async function benchMatching(): Promise<void> {
  const territories = await shippedIndex(PATHS.content);
  const terrain = terrainOf(territories, aroundOf(territories));
  const around = placesAround(territories);
  const all = territories.descendants(FRANCE);
  const of = (kind: string) => all.filter((id) => kindOf(id) === kind);
  const places: PlacesByKind = {
    commune: of('commune'),
    epci: of('epci'),
    departement: of('departement'),
    region: of('region'),
  };
  const programmes = chanceFrom(11);
  const offers = Array.from(
    { length: Math.max(...SIZES) },
    (_, ordinal): Offer => ({
      ordinal,
      id: `p${ordinal}`,
      path: `/dispositifs/p${ordinal}`,
      createdAt: new Date(0),
      document: madeUpProgramme(ordinal, programmes, places),
    }),
  );
  const answers = chanceFrom(12);
  const situations = Array.from({ length: DIAGNOSES }, () => ({
    facts: madeUpFacts(answers),
    places: [oneOf(answers, answers() < 0.8 ? places.commune : places.epci)],
    work: null,
  }));
  const profileAt = ({ facts, places: at }: { facts: Facts; places: readonly TerritoryId[] }) =>
    profileOf(SHIPPED_RULES, facts, at, around);

  console.log(
    `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const profiles = situations.map(profileAt);
  let different = 0;
  for (const size of SIZES) {
    const index = new MatchIndex(terrain);
    for (const offer of offers.slice(0, size)) index.put(offer);
    const asked = situations.slice(0, 500);
    for (const situation of asked.slice(0, 50)) diagnose(SHIPPED_RULES, situation, index, around, TODAY);
    const one = asked.map((situation) => {
      const start = performance.now();
      const profile = profileAt(situation);
      const matching = index.match(profile, TODAY);
      for (const group of GROUPS) matching.top(group, 12);
      return performance.now() - start;
    });
    const levers = asked.map(({ facts, places: at }) => {
      const stand = { facts, places: at, known: {} };
      const now = index.match(profileOf(SHIPPED_RULES, facts, at, around), TODAY);
      const start = performance.now();
      leversFor({ rules: SHIPPED_RULES, index, around, today: TODAY }, stand, now);
      return performance.now() - start;
    });
    console.log(
      `${size} programmes: one diagnosis with 12 reasoned rows a group p50 ${ms(percentile(one, 0.5))}, p95 ${ms(percentile(one, 0.95))}; its levers p50 ${ms(percentile(levers, 0.5))}, p95 ${ms(percentile(levers, 0.95))}`,
    );
    const many = size === PROGRAMMES ? profiles : profiles.slice(0, 10_000);
    const again = measureRematch(index, many);
    const changed = new MatchIndex(terrain);
    for (const offer of offers.slice(0, 20)) changed.put(offer);
    const few = measureRematch(changed, many);
    console.log(
      `  ${many.length} diagnoses rematched: ${(again / 1000).toFixed(2)} s, ${((many.length * size) / again / 1e6).toFixed(2)} G pairs/s; against 20 changed programmes ${(few / 1000).toFixed(2)} s`,
    );
    if (size !== PROGRAMMES) continue;
    const slow = measureNaive(index, offers.slice(0, size), profiles.slice(0, READ));
    different += slow.different;
    const ofOne = again / many.length;
    const floor = measureFloor(index, profiles.slice(0, 1000));
    console.log(
      `  read one by one: ${ms(slow.each)} a diagnosis, ratio ${(slow.each / ofOne).toFixed(0)}, different answers ${slow.different} of ${READ * size}; ANDing the same bitmaps ${(floor * 1000).toFixed(1)} µs a diagnosis against ${(ofOne * 1000).toFixed(1)} µs: ${(ofOne / floor).toFixed(1)} times the floor`,
    );

    function measureNaive(fast: MatchIndex, some: readonly Offer[], sample: readonly Profile[]) {
      let [spent, unlike] = [0, 0];
      for (const profile of sample) {
        const start = performance.now();
        const judged = judgeAll(some, profile, groundsOf(terrain, profile), TODAY);
        spent += performance.now() - start;
        const { groups } = fast.match(profile, TODAY);
        for (const group of GROUPS) {
          const positions = new Set(judged[group].map(({ offer }) => fast.positionOf(offer.ordinal)));
          for (let at = 0; at < some.length; at++)
            if (((((groups[group][at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1) !== positions.has(at)) unlike++;
        }
      }
      return { each: spent / sample.length, different: unlike };
    }
  }
  if (different > 0) process.exitCode = 1;
}

/** Milliseconds to match these again, counting whom each may apply to. */
function measureRematch(index: MatchIndex, profiles: readonly Profile[]): number {
  const start = performance.now();
  let open = 0;
  for (const { profiles: same, groups } of rematch(index, profiles, TODAY))
    open += sizeOf(groups.open) * same.length;
  const spent = performance.now() - start;
  if (open < 0) throw new Error('nothing was counted');
  return spent;
}

/** Milliseconds a diagnosis to AND the bitmaps of its parts into one, and count it: the least there is to do. */
function measureFloor(index: MatchIndex, profiles: readonly Profile[]): number {
  let [spent, open] = [0, 0];
  const joined: Bits = new Uint32Array(index.words);
  for (const profile of profiles) {
    const { territory, calendar, status, models, facts } = index.partsOf(profile, TODAY);
    const bitmaps = [
      territory.no,
      territory.fixed,
      territory.unknown,
      calendar.closed,
      calendar.later,
      calendar.unknown,
      status.no,
      status.unknown,
      models.no,
      models.unknown,
      facts.one,
      facts.two,
      facts.fixed,
    ];
    const start = performance.now();
    joined.fill(0xffffffff);
    for (const bits of bitmaps)
      for (let i = 0; i < joined.length; i++) joined[i] = (joined[i] ?? 0) & ~(bits[i] ?? 0);
    open += sizeOf(joined);
    spent += performance.now() - start;
  }
  if (open < 0) throw new Error('nothing was counted');
  return spent / profiles.length;
}
