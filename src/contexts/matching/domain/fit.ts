/**
 * How well a programme fits beyond its hard conditions: what orders a group, and what speaks for it. None of it
 * removes a programme: another stage, or a function that it does not pay for, is said beside it.
 */
import { dayNumber } from '../../../kernel/day.ts';
import type { SupportFunction } from '../../../kernel/programme-terms.ts';
import type { Theme } from '../../../kernel/vocabulary.ts';
import type { Programme } from '../../programmes/public.ts';
import type { Profile, Wanted } from './profile.ts';

export interface Fit {
  /** Codes of the needs that it says it meets. */
  needs: readonly string[];
  stage: 'listed' | 'other' | 'not_told' | 'not_answered';
  /** Functions wanted that it says it provides or pays for, and those that it says it does not. */
  functions: readonly SupportFunction[];
  without: readonly SupportFunction[];
  /** Themes in common. */
  themes: readonly Theme[];
}

/** Every function that some need wants, whichever the family. */
export const functionsWanted = ({ needs }: Pick<Profile, 'needs'>): SupportFunction[] => [
  ...new Set(needs.flatMap(({ functions }) => functions)),
];

/** The one meaning of “meets”: the lists and the counts of a need read the same. */
export const meets = (
  { family, functions, types }: Pick<Programme, 'family' | 'functions' | 'types'>,
  need: Wanted,
): boolean =>
  need.families.includes(family) &&
  (need.functions.some((each) => functions[each]) || need.types.some((each) => types.includes(each)));

export function fitOf(programme: Programme, profile: Profile): Fit {
  const { functions, stages, themes } = programme;
  const wanted = functionsWanted(profile);
  const { stage } = profile;
  return {
    needs: profile.needs.filter((need) => meets(programme, need)).map(({ code }) => code),
    stage:
      stages.length === 0
        ? 'not_told'
        : stage === null
          ? 'not_answered'
          : stages.includes(stage)
            ? 'listed'
            : 'other',
    functions: wanted.filter((each) => functions[each]),
    without: wanted.filter((each) => functions[each] === false),
    themes: profile.themes.filter((theme) => themes.includes(theme)),
  };
}

/** Days since 1970 of the last word on a programme: somebody made sure, or its page is dated. 0: never. */
export function freshnessOf({ checked, pageDate }: Pick<Programme, 'checked' | 'pageDate'>): number {
  const last = [checked, pageDate]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  const days = last === undefined ? 0 : dayNumber(last);
  return Number.isFinite(days) ? Math.min(Math.max(days, 0), 32767) : 0;
}
