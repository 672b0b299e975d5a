import { DETAIL_LINE, LABEL_LINE } from './network-columns.ts';
import type { NetworkLayout, PlacedRow } from './network-layout.ts';

interface NetworkSvgProps {
  layout: NetworkLayout;
  shape: 'wide' | 'narrow';
  name: string;
  /** Language of the names it draws; headings are in the page's. */
  lang: string | undefined;
}

/** Ties differ by their line as well as by their heading. */
const LINES = 4;

/** A placed network, drawn. All sizes and places come from its layout. */
export function NetworkSvg({ layout, shape, name, lang }: NetworkSvgProps) {
  const { left, width, height, centre } = layout;
  return (
    <svg
      class={`network-drawing is-${shape}`}
      width={width}
      height={height}
      viewBox={`${left} 0 ${width} ${height}`}
      role="img"
      aria-label={name}
    >
      {layout.trunk && <path class="tie" d={layout.trunk} />}
      {layout.ties.map((tie) => (
        <path class={`tie is-${tie.tie % LINES}`} d={tie.path} />
      ))}
      {layout.ties.map((tie) => (
        <circle class={`node is-${tie.tie % LINES}`} cx={tie.x} cy={tie.y} r="5" />
      ))}
      {layout.rows.map((row) => (
        <RowText row={row} lang={lang} />
      ))}
      <rect
        class="network-centre"
        x={centre.x}
        y={centre.y}
        width={centre.width}
        height={centre.height}
        rx="10"
      />
      <text class="network-name" text-anchor="middle" lang={lang}>
        {centre.lines.map((line, index) => (
          <tspan
            x={centre.x + centre.width / 2}
            y={centre.y + (centre.height - centre.lines.length * LABEL_LINE) / 2 + baseline(index)}
          >
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
}

const RowText = ({ row, lang }: { row: PlacedRow; lang: string | undefined }) => (
  <text class={`network-${row.kind}`} text-anchor={row.anchor} lang={row.kind === 'node' ? lang : undefined}>
    {row.lines.map((line, index) => (
      <tspan x={row.x} y={row.y + baseline(index)}>
        {line}
      </tspan>
    ))}
    {row.detail && (
      <tspan class="network-detail" x={row.x} y={row.y + row.lines.length * LABEL_LINE + DETAIL_LINE - 5}>
        {row.detail}
      </tspan>
    )}
  </text>
);

/** Letters stand a little above the foot of their line. */
const baseline = (line: number): number => (line + 1) * LABEL_LINE - 5;
