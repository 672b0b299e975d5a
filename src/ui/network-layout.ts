/**
 * Where everything stands in a network drawing: the centre, and its nodes in columns tied to it by curves, like roots.
 * Rule: a label has a row of its own, so no two labels ever touch, and every text was measured to stay in the frame.
 * Same nodes, same drawing. Lengths in the unit of the frame (about a pixel).
 */
import {
  DETAIL_LINE,
  heightOf,
  inTwo,
  LABEL_LINE,
  LABEL_SIZE,
  type NetworkNode,
  type Row,
  rowsOf,
} from './network-columns.ts';
import { BOLD, wrap } from './text-measure.ts';

/** More than this is not read as a drawing any more: the rest stands in the list only. */
export const MOST_NODES = 24;

export interface PlacedRow extends Row {
  x: number;
  /** Top of the row’s text. */
  y: number;
  anchor: 'start' | 'end';
}

export interface NetworkLayout {
  /** Where the frame begins: nothing is drawn before it. */
  left: number;
  width: number;
  height: number;
  centre: { x: number; y: number; width: number; height: number; lines: readonly string[] };
  rows: readonly PlacedRow[];
  /** One for each node: its curve from the centre, and the point where it ends. */
  ties: readonly { tie: number; path: string; x: number; y: number }[];
  /** The root that the curves of a single column leave from. */
  trunk: string | null;
  /** How many nodes are not drawn. */
  beyond: number;
}

interface Options {
  /** `wide`: nodes on both sides of the centre; `narrow`: one column under it, for phones. */
  shape: 'wide' | 'narrow';
  continued: (heading: string) => string;
}

const PADDING = 12;
const BEND = 10;
const WIDE = { width: 720, centre: 156, text: 222, dot: 14 };
const NARROW = { width: 350, text: 300, dot: 36, trunk: 16 };

export function layoutNetwork(
  centre: string,
  nodes: readonly NetworkNode[],
  options: Options,
): NetworkLayout {
  const drawn = nodes.slice(0, MOST_NODES);
  const beyond = nodes.length - drawn.length;
  return options.shape === 'wide'
    ? { ...wide(centre, drawn, options.continued), beyond }
    : { ...narrow(centre, drawn), beyond };
}

type Drawn = Omit<NetworkLayout, 'beyond'>;

function wide(name: string, nodes: readonly NetworkNode[], continued: Options['continued']): Drawn {
  const { width, text, dot } = WIDE;
  const sides = inTwo(rowsOf(nodes, text), continued, text);
  const lines = wrap(name, WIDE.centre - 2 * PADDING, LABEL_SIZE * BOLD, 4);
  const box = { width: WIDE.centre, height: lines.length * LABEL_LINE + 2 * PADDING };
  const height = Math.max(box.height, ...sides.map(heightOf)) + 2 * PADDING;
  const middle = height / 2;
  const centre = { ...box, lines, x: (width - box.width) / 2, y: middle - box.height / 2 };
  const place = (rows: readonly Row[], x: number, anchor: 'start' | 'end') =>
    stack(rows, { x, y: middle - heightOf(rows) / 2, anchor });
  const [left, right] = [place(sides[0], text, 'end'), place(sides[1], width - text, 'start')];
  const curve = (from: number, to: number) => (row: PlacedRow) => {
    const [y, half] = [middleOf(row), (from + to) / 2];
    return { tie: row.tie, x: to, y, path: `M${from} ${middle}C${half} ${middle} ${half} ${y} ${to} ${y}` };
  };
  // Few nodes all stand on one side: the frame then begins at the centre.
  const start = left.length === 0 ? centre.x : 0;
  return {
    left: start,
    width: width - start,
    height,
    centre,
    rows: [...left, ...right],
    trunk: null,
    ties: [
      ...left.filter(isNode).map(curve(centre.x, text + dot)),
      ...right.filter(isNode).map(curve(centre.x + centre.width, width - text - dot)),
    ],
  };
}

function narrow(name: string, nodes: readonly NetworkNode[]): Drawn {
  const { width, text, dot, trunk } = NARROW;
  const lines = wrap(name, width - 2 * PADDING, LABEL_SIZE * BOLD, 3);
  const centre = { x: 0, y: 0, width, height: lines.length * LABEL_LINE + 2 * PADDING, lines };
  const rows = stack(rowsOf(nodes, text), { x: width - text, y: centre.height, anchor: 'start' });
  const ties = rows.filter(isNode).map((row) => {
    const y = middleOf(row);
    return {
      tie: row.tie,
      x: dot,
      y,
      path: `M${trunk} ${y - BEND}Q${trunk} ${y} ${dot} ${y}`,
    };
  });
  const foot = Math.max(centre.height, ...ties.map(({ y }) => y - BEND));
  return {
    left: 0,
    width,
    height: centre.height + heightOf(rows) + PADDING,
    centre,
    rows,
    ties,
    trunk: `M${trunk} ${centre.height}V${foot}`,
  };
}

/** Rows one under the other; the gap of a row is above its text. */
function stack(rows: readonly Row[], from: { x: number; y: number; anchor: 'start' | 'end' }): PlacedRow[] {
  let bottom = from.y;
  return rows.map((row) => {
    bottom += row.height;
    return { ...row, x: from.x, y: bottom - textHeight(row), anchor: from.anchor };
  });
}

export const textHeight = (row: Row): number =>
  row.kind === 'heading' ? DETAIL_LINE : row.lines.length * LABEL_LINE + (row.detail ? DETAIL_LINE : 0);

const isNode = (row: Row): boolean => row.kind === 'node';
/** The tie of a node ends level with its first line. */
const middleOf = (row: PlacedRow): number => row.y + LABEL_LINE / 2;
