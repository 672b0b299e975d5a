/** How deep what somebody sends may nest: what reads it goes down one call a level, and a stack has an end. */
export const DEEPEST_JSON = 64;

/** Whether objects and lists stand within one another beyond so many levels. Looks level by level, without recursion. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each).filter(isNested) : [],
    );
  }
  return false;
}

const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null;
