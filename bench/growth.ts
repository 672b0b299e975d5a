/** How figures grow with the number of records, as a small picture: both axes by powers of ten. */

export interface Growth {
  name: string;
  /** Milliseconds by number of records, from the smallest size to the largest. */
  points: readonly { records: number; milliseconds: number }[];
}

const WIDTH = 760;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 230;
const TOP = 40;
const BOTTOM = 50;
const COLOURS = ['#1f6f5c', '#b4531f', '#5b4aa8', '#8a6d00', '#a3265d', '#2667a8', '#555555', '#0a7d8c'];
/** Labels at the end of lines stand at least this far apart. */
const LABEL_GAP = 17;

/** An SVG that reads on light and on dark. */
export function growthPicture(lines: readonly Growth[]): string {
  const points = lines.flatMap((line) => line.points);
  const x = scale(
    points.map(({ records }) => records),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    points.map(({ milliseconds }) => milliseconds),
    HEIGHT - BOTTOM,
    TOP,
  );
  const sizes = [...new Set(points.map(({ records }) => records))];
  const labels = apart(lines.map(({ points }) => y.at(points.at(-1)?.milliseconds ?? 1)));
  const drawn = lines.map((line, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = line.points.map(
      ({ records, milliseconds }) => `${r(x.at(records))},${r(y.at(milliseconds))}`,
    );
    const dots = path.map((point) => {
      const [cx, cy] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`;
    });
    const label = `<text x="${WIDTH - RIGHT + 12}" y="${r((labels[i] ?? 0) + 4)}" fill="${colour}">${escaped(line.name)}</text>`;
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
  });
  const across = y.powers.map(
    (power) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${r(y.at(power))}" y2="${r(y.at(power))}" stroke="#999" stroke-opacity=".35"/>` +
      `<text x="${LEFT - 8}" y="${r(y.at(power) + 4)}" text-anchor="end" fill="#777">${power} ms</text>`,
  );
  const down = sizes.map(
    (size) =>
      `<text x="${r(x.at(size))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="#777">${size.toLocaleString('en')}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    '<title>Time by number of records, both on scales of powers of ten</title>',
    ...across,
    ...down,
    ...drawn,
    `<text x="${LEFT}" y="${HEIGHT - 10}" fill="#777">records on the shelf</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** A logarithmic scale over whole powers of ten. */
function scale(values: readonly number[], from: number, to: number) {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))));
  return {
    at: (value: number) =>
      from + ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (to - from),
    powers: Array.from({ length: high - low + 1 }, (_, i) => Number((10 ** (low + i)).toPrecision(1))),
  };
}

/** The same heights, moved down as little as keeps them apart. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { height, i } of order) {
    last = Math.max(height, last + LABEL_GAP);
    placed[i] = last;
  }
  return placed;
}

const r = (value: number): number => Math.round(value * 10) / 10;
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
