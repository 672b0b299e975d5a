/**
 * The rows of a network drawing: nodes under a heading that names their tie to the centre, in one column or in two
 * of about the same height. Pure: heights and lines only, places are given in `network-layout.ts`.
 */
import { BOLD, wrap } from './text-measure.ts';

export interface NetworkNode {
  label: string;
  /** The tie to the centre, in words: “Financement”. Nodes with the same tie stand together. */
  tie: string;
  /** A second, smaller line: other ties, dates. */
  detail?: string | undefined;
}

export interface Row {
  kind: 'heading' | 'node';
  /** Number of the tie, in order of first appearance. */
  tie: number;
  lines: readonly string[];
  detail: string | undefined;
  height: number;
}

export const LABEL_SIZE = 15;
export const LABEL_LINE = 19;
export const DETAIL_SIZE = 13;
export const DETAIL_LINE = 17;
const ROW_GAP = 8;
const HEADING_GAP = 14;

const heading = (text: string, tie: number, width: number): Row => ({
  kind: 'heading',
  tie,
  lines: wrap(text, width, DETAIL_SIZE * BOLD, 1),
  detail: undefined,
  height: HEADING_GAP + DETAIL_LINE,
});

function nodeRow(node: NetworkNode, tie: number, width: number): Row {
  const lines = wrap(node.label, width, LABEL_SIZE, 2);
  const detail = node.detail ? wrap(node.detail, width, DETAIL_SIZE, 1)[0] : undefined;
  return {
    kind: 'node',
    tie,
    lines,
    detail,
    height: ROW_GAP + lines.length * LABEL_LINE + (detail ? DETAIL_LINE : 0),
  };
}

/** All rows in one column, ties in the order in which they first appear. */
export function rowsOf(nodes: readonly NetworkNode[], width: number): Row[] {
  const ties = [...new Set(nodes.map((node) => node.tie))];
  return ties.flatMap((tie, index) => [
    heading(tie, index, width),
    ...nodes.filter((node) => node.tie === tie).map((node) => nodeRow(node, index, width)),
  ]);
}

export const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0);

/** Cuts the rows in two where both sides weigh most alike; a tie cut in two has its heading on both sides. */
export function inTwo(
  rows: readonly Row[],
  continued: (heading: string) => string,
  width: number,
): [Row[], Row[]] {
  let best: [Row[], Row[]] = [[], [...rows]];
  for (const [cut, row] of rows.entries()) {
    if (rows[cut - 1]?.kind === 'heading') continue; // never a heading left alone at the foot of a column
    const named = rows.find((other) => other.kind === 'heading' && other.tie === row.tie);
    const again =
      row.kind === 'node' && named ? [heading(continued(named.lines.join(' ')), row.tie, width)] : [];
    const sides: [Row[], Row[]] = [rows.slice(0, cut), [...again, ...rows.slice(cut)]];
    if (imbalance(sides) < imbalance(best)) best = sides;
  }
  return best;
}

const imbalance = ([left, right]: readonly [Row[], Row[]]): number =>
  Math.abs(heightOf(left) - heightOf(right));
