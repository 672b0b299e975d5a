/**
 * Which works of the library help with a need: those that its words find, the more of them the better; of a kind that
 * suits it, made for one's stage, on one's themes. A work that says neither stage nor themes is not set back for it:
 * few do. One made for other stages only comes after. Never a work that no word finds.
 */
import type { ResourceKind } from '../../../kernel/vocabulary.ts';

export interface Work {
  ordinal: number;
  kind: ResourceKind;
  stages: readonly string[];
  themes: readonly string[];
  /** The words of the need that find it, the models of the collective among them. */
  words: readonly string[];
}

export type ReadingReason =
  /** Somebody chose it for this need: the title of their reading list. */
  | { code: 'list'; title: string }
  | { code: 'words'; words: readonly string[] }
  | { code: 'stage' }
  | { code: 'themes'; themes: readonly string[] };

export interface Reading {
  ordinal: number;
  reasons: readonly ReadingReason[];
}

const WEIGHT = { word: 2, kind: 1, stage: 2, otherStage: -2, theme: 1 } as const;

/** At most `count`, the most helpful first. */
export function resourcesFor(
  { kinds }: { kinds: readonly ResourceKind[] },
  { stage, themes }: { stage: string | null; themes: readonly string[] },
  works: readonly Work[],
  count: number,
): Reading[] {
  return works
    .filter(({ words }) => words.length > 0)
    .map((work) => {
      const forStage = stage !== null && work.stages.includes(stage);
      const elsewhere = stage !== null && work.stages.length > 0 && !forStage;
      const shared = work.themes.filter((theme) => theme !== 'autre' && themes.includes(theme));
      const score =
        work.words.length * WEIGHT.word +
        (kinds.includes(work.kind) ? WEIGHT.kind : 0) +
        (forStage ? WEIGHT.stage : 0) +
        (elsewhere ? WEIGHT.otherStage : 0) +
        shared.length * WEIGHT.theme;
      const reasons: ReadingReason[] = [
        { code: 'words', words: work.words },
        ...(forStage ? [{ code: 'stage' } as const] : []),
        ...(shared.length > 0 ? [{ code: 'themes', themes: shared } as const] : []),
      ];
      return { ordinal: work.ordinal, reasons, score };
    })
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
    .slice(0, count)
    .map(({ ordinal, reasons }) => ({ ordinal, reasons }));
}
