/**
 * How far people who coded the same texts, each alone, chose alike; beyond what chance would give.
 * Alpha: K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), for any number of coders, with values
 * missing. Two distances between sets of themes: nominal (the same set or not), and MASI (R. Passonneau, “Measuring
 * Agreement on Set-valued Items”, LREC 2006), to which a set held in another is nearer than two that only meet.
 * Kappa, theme by theme: J. Cohen (1960); of more than two coders, the mean of the pairs (R. Light, 1971).
 */
export type Themes = readonly string[];

/** From 0, the same, to 1. */
export type Distance = (a: Themes, b: Themes) => number;

const isIn = (a: Themes, b: Themes): boolean => a.every((each) => b.includes(each));
export const areSame = (a: Themes, b: Themes): boolean => isIn(a, b) && isIn(b, a);

export const nominal: Distance = (a, b) => (areSame(a, b) ? 0 : 1);

/** Sets without repeats. Two empty ones are the same; an empty one meets no other. */
export const masi: Distance = (a, b) => {
  if (areSame(a, b)) return 0;
  const common = a.filter((each) => b.includes(each)).length;
  if (common === 0) return 1;
  const jaccard = common / (a.length + b.length - common);
  return 1 - jaccard * (isIn(a, b) || isIn(b, a) ? 2 / 3 : 1 / 3);
};

/**
 * @param units what each coder chose for each text; a text that fewer than two coded is left out.
 * @returns 1: always alike; 0: as chance would; below: less. Null where nothing varies, or nothing compares: it says nothing.
 */
export function alpha(units: readonly (readonly Themes[])[], distance: Distance): number | null {
  const compared = units.filter((each) => each.length > 1);
  const values = compared.flat();
  const n = values.length;
  if (n < 2) return null;
  const observed = compared.reduce(
    (sum, each) => sum + sumOfPairs(countedSets(each), distance) / (each.length - 1),
    0,
  );
  const expected = sumOfPairs(countedSets(values), distance);
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

interface CountedSet {
  set: Themes;
  count: number;
}
/** Thousands of texts have few different sets. */
function countedSets(list: readonly Themes[]): CountedSet[] {
  const found = new Map<string, CountedSet>();
  for (const set of list) {
    const key = set.toSorted().join(' ');
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { set, count: 1 });
  }
  return [...found.values()];
}

/** Over all ordered pairs of different values. */
const sumOfPairs = (sets: readonly CountedSet[], distance: Distance): number =>
  sets.reduce(
    (sum, a) => sets.reduce((inner, b) => inner + a.count * b.count * distance(a.set, b.set), sum),
    0,
  );

/** Of one theme: how often two coders both chose it or both did not. */
export interface ThemeAgreement {
  theme: string;
  /** Times that a coder chose it. */
  chosen: number;
  /** From 0 to 1, over all pairs of coders and texts; null: nothing compares. */
  alike: number | null;
  /** Mean over pairs of coders; null where one of them never varied in any pair. */
  kappa: number | null;
}

/** What each coder chose, by text. */
export type ByCoder = ReadonlyMap<string, ReadonlyMap<string, Themes>>;

export function themeAgreement(theme: string, coders: ByCoder): ThemeAgreement {
  const all = [...coders.values()];
  const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => crossed(theme, a, b)));
  const compared = pairs.filter((each) => sizeOf(each) > 0);
  const total = compared.reduce((sum, each) => sum + sizeOf(each), 0);
  const alike = compared.reduce((sum, { both, neither }) => sum + both + neither, 0);
  const kappas = compared.map(kappaOf).filter((each) => each !== null);
  return {
    theme,
    chosen: all.reduce(
      (sum, each) => sum + [...each.values()].filter((themes) => themes.includes(theme)).length,
      0,
    ),
    alike: total > 0 ? alike / total : null,
    kappa: kappas.length > 0 ? kappas.reduce((a, b) => a + b, 0) / kappas.length : null,
  };
}

export interface Crossed {
  both: number;
  first: number;
  second: number;
  neither: number;
}
const sizeOf = ({ both, first, second, neither }: Crossed): number => both + first + second + neither;

function crossed(theme: string, a: ReadonlyMap<string, Themes>, b: ReadonlyMap<string, Themes>): Crossed {
  const found = { both: 0, first: 0, second: 0, neither: 0 };
  for (const [text, themes] of a) {
    const other = b.get(text);
    if (!other) continue;
    const [one, two] = [themes.includes(theme), other.includes(theme)];
    found[one ? (two ? 'both' : 'first') : two ? 'second' : 'neither'] += 1;
  }
  return found;
}

/** Null where chance alone would have them always agree. */
export function kappaOf(found: Crossed): number | null {
  const { both, first, second, neither } = found;
  const n = sizeOf(found);
  if (n === 0) return null;
  const observed = (both + neither) / n;
  const expected = ((both + first) * (both + second) + (neither + first) * (neither + second)) / (n * n);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
