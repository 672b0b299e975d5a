/**
 * What may be published of few people (standards 4.7, after INSEE's rules): organisations from 3, natural persons
 * from 11, and no amount of which one unit makes more than 85 %. A cell that holds nobody says nothing of anybody.
 */
export interface Rule {
  /** The fewest respondents in a cell that is shown, when there are any. */
  least: number;
  /** The largest part of an amount that one unit may make. */
  share: number;
}
export const RULES: Readonly<Record<'organisation' | 'person', Rule>> = {
  organisation: { least: 3, share: 0.85 },
  person: { least: 11, share: 0.85 },
};

/**
 * The strictest that anybody who answered was told, and that was ever held: asked of organisations later, people stay
 * people. `units`: of every version; `before`: what was last published.
 */
export function strictestRule(
  units: readonly (keyof typeof RULES)[],
  before: Pick<Rule, 'least'> | undefined,
): Rule {
  const { organisation, person } = RULES;
  return units.includes('person') || (before && before.least > organisation.least) ? person : organisation;
}

/** Nothing is hidden from who runs a survey: they hold the answers. */
export const OPEN: Rule = { least: 1, share: 1 };

/** How many respondents a cell holds; for amounts, what they add up to and the largest of them. */
export interface Content {
  n: number;
  sum?: number;
  max?: number;
}

export function isSafe({ n, sum, max }: Content, { least, share }: Rule): boolean {
  if (n === 0) return true;
  if (n < least) return false;
  return sum === undefined || max === undefined || sum <= 0 || max <= share * sum;
}

/** Both together: of two cells that share nobody. */
export function union(parts: readonly Content[]): Content {
  const n = parts.reduce((total, each) => total + each.n, 0);
  if (parts.every(({ sum }) => sum === undefined)) return { n };
  return {
    n,
    sum: parts.reduce((total, each) => total + (each.sum ?? 0), 0),
    max: Math.max(0, ...parts.map((each) => each.max ?? 0)),
  };
}

/** A median of very few is somebody's own figure: it wants more respondents than a count does. */
export const leastForMedian = ({ least }: Rule): number => Math.max(5, least);
