/** A line with fewer corners that strays from the given one by no more than a tolerance (Douglas and Peucker, 1973). */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The first and last spots are kept, whether or not they are the same. */
export function simplify(line: readonly Spot[], tolerance: number): Spot[] {
  const kept = new Uint8Array(line.length).fill(1, 0, 1).fill(1, line.length - 1);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(line, from, to);
    if (farthest.distance <= tolerance) continue;
    kept[farthest.index] = 1;
    spans.push([from, farthest.index], [farthest.index, to]);
  }
  return line.filter((_, i) => kept[i] === 1);
}

function farthestBetween(line: readonly Spot[], from: number, to: number) {
  const [start, end] = [line[from], line[to]];
  let farthest = { index: from, distance: 0 };
  if (!start || !end) return farthest;
  for (let index = from + 1; index < to; index++) {
    const spot = line[index];
    const distance = spot ? distanceTo(start, end, spot) : 0;
    if (distance > farthest.distance) farthest = { index, distance };
  }
  return farthest;
}

/** From a spot to the line through two others; to the one spot when they are the same. */
function distanceTo(start: Spot, end: Spot, { x, y }: Spot): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - start.x, y - start.y);
  return Math.abs(dx * (y - start.y) - dy * (x - start.x)) / length;
}
