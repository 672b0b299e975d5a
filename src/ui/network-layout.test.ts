import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DETAIL_SIZE, LABEL_SIZE, type NetworkNode } from './network-columns.ts';
import {
  layoutNetwork,
  MOST_NODES,
  type NetworkLayout,
  type PlacedRow,
  textHeight,
} from './network-layout.ts';
import { BOLD, textWidth } from './text-measure.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const SHAPES = ['wide', 'narrow'] as const;
const continued = (heading: string) => `${heading} (suite)`;
const node: fc.Arbitrary<NetworkNode> = fc.record(
  {
    label: fc.string({ minLength: 1, maxLength: 140 }),
    tie: fc.constantFrom('Animation', 'Financement', 'Partenariat', 'Recherche', 'Accompagnement', 'Accueil'),
    detail: fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
  },
  { requiredKeys: ['label', 'tie'] },
);
const network = fc.record({
  centre: fc.string({ minLength: 1, maxLength: 120 }),
  nodes: fc.array(node, { minLength: 1, maxLength: 40 }),
  shape: fc.constantFrom(...SHAPES),
});

function boxOf(row: PlacedRow): Box {
  const size = row.kind === 'heading' ? DETAIL_SIZE * BOLD : LABEL_SIZE;
  const width = Math.max(
    ...row.lines.map((line) => textWidth(line, size)),
    textWidth(row.detail ?? '', DETAIL_SIZE),
  );
  const left = row.anchor === 'start' ? row.x : row.x - width;
  return { left, right: left + width, top: row.y, bottom: row.y + textHeight(row) };
}

function boxes(layout: NetworkLayout): Box[] {
  const { x, y, width, height } = layout.centre;
  return [{ left: x, right: x + width, top: y, bottom: y + height }, ...layout.rows.map(boxOf)];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('any network, wide or narrow', () => {
  test('no two labels touch, and none leaves the frame', () => {
    fc.assert(
      fc.property(network, ({ centre, nodes, shape }) => {
        const layout = layoutNetwork(centre, nodes, { shape, continued });
        const all = boxes(layout);
        for (const [index, box] of all.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(layout.left);
          expect(box.right).toBeLessThanOrEqual(layout.left + layout.width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(layout.height);
          for (const other of all.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  test('draws each node once, up to the most that can be read, and tells how many are left', () => {
    fc.assert(
      fc.property(network, ({ centre, nodes, shape }) => {
        const { rows, ties, beyond } = layoutNetwork(centre, nodes, { shape, continued });
        const drawn = Math.min(nodes.length, MOST_NODES);
        expect(rows.filter((row) => row.kind === 'node')).toHaveLength(drawn);
        expect(ties).toHaveLength(drawn);
        expect(drawn + beyond).toBe(nodes.length);
      }),
    );
  });

  test('the same nodes make the same drawing', () => {
    fc.assert(
      fc.property(network, ({ centre, nodes, shape }) => {
        const draw = () => layoutNetwork(centre, structuredClone(nodes), { shape, continued });
        expect(draw()).toEqual(draw());
      }),
    );
  });

  test('no heading stands alone at the foot of its column', () => {
    fc.assert(
      fc.property(network, ({ centre, nodes, shape }) => {
        const { rows } = layoutNetwork(centre, nodes, { shape, continued });
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          if (row.kind === 'heading') expect(next?.kind === 'node' && next.anchor === row.anchor).toBe(true);
        }
      }),
    );
  });
});

const member = (label: string, tie = 'Partenariat'): NetworkNode => ({ label, tie });

test('a wide drawing of one tie is cut in two, with its heading on both sides', () => {
  const { rows } = layoutNetwork(
    'Centre',
    [1, 2, 3, 4, 5, 6].map((n) => member(`Structure ${n}`)),
    {
      shape: 'wide',
      continued,
    },
  );
  const headings = rows.filter((row) => row.kind === 'heading');
  expect(headings.map(({ lines, anchor }) => [lines[0], anchor])).toEqual([
    ['Partenariat', 'end'],
    ['Partenariat (suite)', 'start'],
  ]);
  expect(rows.filter((row) => row.kind === 'node' && row.anchor === 'end')).toHaveLength(3);
});

test('ties keep the order in which they first appear, and their nodes stand together', () => {
  const nodes = [member('B', 'Financement'), member('A', 'Animation'), member('C', 'Financement')];
  const { rows } = layoutNetwork('Centre', nodes, { shape: 'narrow', continued });
  expect(rows.map((row) => row.lines[0])).toEqual(['Financement', 'B', 'C', 'Animation', 'A']);
});
