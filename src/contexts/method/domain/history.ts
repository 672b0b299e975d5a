/** A rule through the published versions: since when it is there, when it changed, and the last pack that holds it. */
import { changesBetween, type NeedRow, type Pack, type PartChange } from '../../diagnosis/public.ts';

export interface RuleHistory {
  row: NeedRow;
  /** The latest pack that holds the rule. */
  pack: Pack;
  /** It is not in the present rules any more. */
  gone: boolean;
  since: string;
  changed: readonly { from: string; to: string; change: PartChange }[];
}

/** `packs`: oldest first, the present one last. Null when no version ever held the rule. */
export function historyOf(packs: readonly Pack[], code: string): RuleHistory | null {
  const holding = packs.flatMap((pack) => {
    const row = pack.rows.find((each) => each.code === code);
    return row ? [{ pack, row }] : [];
  });
  const [first, last] = [holding[0], holding.at(-1)];
  if (!first || !last) return null;
  const changed = packs.slice(1).flatMap((pack, index) => {
    const before = packs[index];
    const change = before && changesBetween(before, pack).rows.find((each) => each.code === code);
    return before && change?.change === 'changed' ? [{ from: before.version, to: pack.version, change }] : [];
  });
  return {
    ...last,
    gone: last.pack.version !== packs.at(-1)?.version,
    since: first.pack.version,
    changed,
  };
}
