/**
 * Ramer, Douglas and Peucker: a line keeps its ends, and between them only the points that lie farther than the
 * tolerance from the line drawn without them. A closed ring is cut where it is widest, so that it keeps an area.
 */
import type { Position } from 'geojson';

/** The same line with fewer points; `tolerance` in the unit of the positions. */
export function simplifiedLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1]);
  const parts: [number, number][] = [[0, line.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    const { index, distance } = farthest(line, from, to);
    if (distance <= tolerance) continue;
    kept.add(index);
    parts.push([from, index], [index, to]);
  }
  return line.filter((_, i) => kept.has(i));
}

function farthest(line: readonly Position[], from: number, to: number): { index: number; distance: number } {
  let [index, distance] = [from, 0];
  for (let i = from + 1; i < to; i++) {
    const off = distanceToSegment(line[i], line[from], line[to]);
    if (off > distance) [index, distance] = [i, off];
  }
  return { index, distance };
}

function distanceToSegment(
  [x = 0, y = 0]: Position = [],
  [x1 = 0, y1 = 0]: Position = [],
  [x2 = 0, y2 = 0]: Position = [],
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
