/**
 * France drawn small, by the server: the hexagone, and the five overseas départements in frames of their own, each at
 * its own scale. What a reader sees before the map, without it, and on paper. A drawing, not a measure.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type Bounds, boundsOf, type Outline, type Position } from './outline.ts';
import { simplify } from './simplify.ts';
import { PARTS, type Part } from './view.ts';

export const SKETCH_WIDTH = 600;
export const SKETCH_HEIGHT = 690;

interface Frame {
  readonly part: Part;
  readonly bounds: Bounds;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const INSETS: readonly Part[] = ['guadeloupe', 'martinique', 'guyane', 'reunion', 'mayotte'];
const INSET = { y: 596, height: 76, gap: 8 };
const INSET_WIDTH = (SKETCH_WIDTH - INSET.gap * (INSETS.length - 1)) / INSETS.length;

/** Where each part of France is drawn, in the units of the drawing. */
export const FRAMES: readonly Frame[] = [
  { part: 'hexagone', bounds: PARTS.hexagone, x: 0, y: 0, width: SKETCH_WIDTH, height: 580 },
  ...INSETS.map((part, i) => ({
    part,
    bounds: PARTS[part],
    x: i * (INSET_WIDTH + INSET.gap),
    y: INSET.y,
    width: INSET_WIDTH,
    height: INSET.height,
  })),
];

/** A place on the drawing; null outside of every frame. */
export function onSketch(lon: number, lat: number): { x: number; y: number } | null {
  const frame = FRAMES.find(
    ({ bounds: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
  return frame ? place(frame, [lon, lat]) : null;
}

/** Degrees of longitude are shortened as at the middle of the frame; the whole frame fits, centred. */
function place(
  { bounds: [west, south, east, north], x, y, width, height }: Frame,
  [lon = 0, lat = 0]: Position,
) {
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * narrowing), height / (north - south));
  return {
    x: x + width / 2 + (lon - (west + east) / 2) * narrowing * scale,
    y: y + height / 2 - (lat - (south + north) / 2) * scale,
  };
}

/** How far, in units, the drawing may stray from the outline: less than its lines are wide. */
const STRAY = 0.8;

export interface SketchedOutline {
  id: TerritoryId;
  /** An SVG path in whole units. */
  path: string;
}

/** The outlines that a frame holds. */
export function sketchOutlines(outlines: readonly Outline[]): SketchedOutline[] {
  return outlines.flatMap(({ id, rings }) => {
    const bounds = boundsOf(rings.flat());
    const frame = bounds && FRAMES.find((candidate) => overlaps(candidate.bounds, bounds));
    if (!frame) return [];
    const path = rings
      .map((ring) =>
        pathOf(
          simplify(
            ring.map((position) => place(frame, position)),
            STRAY,
          ),
        ),
      )
      .join('');
    return path ? [{ id, path }] : [];
  });
}

const overlaps = (a: Bounds, b: Bounds): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Relative moves of whole units; points that fall on the same unit are one, rings smaller than a unit are none. */
function pathOf(points: readonly { x: number; y: number }[]): string {
  const steps: string[] = [];
  let [x, y] = [0, 0];
  for (const point of points) {
    const [dx, dy] = [Math.round(point.x) - x, Math.round(point.y) - y];
    if (steps.length === 0) steps.push(`M${dx} ${dy}l`);
    else if (dx !== 0 || dy !== 0) steps.push(`${dx}${dy < 0 ? '' : ' '}${dy}`, ' ');
    [x, y] = [x + dx, y + dy];
  }
  return steps.length > 6 ? `${steps.join('').trimEnd()}z` : '';
}

/** Circles whose areas are to each other as their counts, the largest `most` units of radius. */
export function circles<Item extends { lon: number; lat: number; count: number }>(
  items: readonly Item[],
  most: number,
): (Item & { x: number; y: number; r: number })[] {
  const largest = Math.max(1, ...items.map(({ count }) => count));
  return items
    .flatMap((item) => {
      const at = item.count > 0 ? onSketch(item.lon, item.lat) : null;
      if (!at) return [];
      const r = Math.max(2.5, most * Math.sqrt(item.count / largest));
      return [{ ...item, x: Math.round(at.x), y: Math.round(at.y), r: Math.round(r * 10) / 10 }];
    })
    .sort((a, b) => b.r - a.r);
}
