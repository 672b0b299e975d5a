/** What a version of a frame changes of the one before, told by name: people who stood in the first read it. */
import type { Frame } from './frame.ts';
import { competenceName } from './shipped-frame.ts';

export interface ListChanges {
  added: string[];
  removed: string[];
  /** Still there, said otherwise. */
  changed: string[];
}
export type FrameChanges = Record<'trades' | 'activities' | 'competences', ListChanges>;

export function frameChanges(before: Frame, after: Frame): FrameChanges {
  const between = (list: keyof FrameChanges): ListChanges => {
    const [old, present] = [before, after].map(
      (frame) => new Map(frame[list].map((one) => [one.code, one] as const)),
    ) as [Map<string, Frame[typeof list][number]>, Map<string, Frame[typeof list][number]>]; // one for each of the two
    const name = (one: Frame[typeof list][number]) => competenceName(one).fr;
    const only = (of: typeof old, notIn: typeof old) =>
      [...of.values()].filter(({ code }) => !notIn.has(code)).map(name);
    return {
      added: only(present, old),
      removed: only(old, present),
      changed: [...present.values()]
        .filter((one) => old.has(one.code) && JSON.stringify(one) !== JSON.stringify(old.get(one.code)))
        .map(name),
    };
  };
  return {
    trades: between('trades'),
    activities: between('activities'),
    competences: between('competences'),
  };
}
