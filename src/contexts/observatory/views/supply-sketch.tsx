/** Territories on the drawing of France: hatched by state where the outline is known, else a mark at the centre. */
import type { ComponentChildren } from 'preact';
import { SketchFrame } from '../../atlas/public.ts';
import { type Drawn, numberAt } from '../domain/drawing.ts';
import { CELL_STATES, type CellState } from '../domain/matrix.ts';

export interface SketchItem extends Drawn {
  state: CellState;
  /** What is read on pointing at it. */
  said: string;
  /** Written in its middle; null: nothing. */
  number: { text: string; firm: boolean } | null;
}

interface SupplySketchProps {
  items: readonly SketchItem[];
  alt: string;
  /** Drawn over the territories. */
  children?: ComponentChildren;
}

export function SupplySketch({ items, alt, children }: SupplySketchProps) {
  const shapes = items.filter(({ path }) => path !== null);
  const marks = items.filter(({ path, at }) => path === null && at !== null);
  return (
    <SketchFrame alt={alt}>
      <Hatchings />
      {marks.length > 0 && <use class="sketch-land" href="/carte/esquisse.svg#france" />}
      {CELL_STATES.map((state) => (
        <g class={`supply-shape is-${state}`}>
          {shapes
            .filter((item) => item.state === state)
            .map(({ path, said }) => (
              <path d={path ?? ''}>
                <title>{said}</title>
              </path>
            ))}
        </g>
      ))}
      {CELL_STATES.map((state) => (
        <g class={`supply-mark is-${state}`}>
          {marks
            .filter((item) => item.state === state)
            .map(({ at, said }) => (
              <path d={`M${at?.x} ${at?.y}${MARKS[state]}`}>
                <title>{said}</title>
              </path>
            ))}
        </g>
      ))}
      {items.map((item) => {
        const at = item.number && numberAt(item);
        return (
          at && (
            <text class={item.number?.firm ? 'supply-number is-firm' : 'supply-number'} x={at.x} y={at.y + 4}>
              {item.number?.text}
            </text>
          )
        );
      })}
      {children}
    </SketchFrame>
  );
}

/** From the centre: a disc, a half disc, a lozenge, a ring, a cross. */
const MARKS: Readonly<Record<CellState, string>> = {
  covered: 'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  partly: 'm-3-1a3 3 0 1 0 6 0z',
  soon: 'm0-4l4 4l-4 4l-4-4z',
  to_check: 'm-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  nothing: 'm-2-2l4 4m0-4l-4 4',
};

/** Told apart without colour: full, striped, dotted, thinly striped, blank. */
const Hatchings = () => (
  <defs>
    <pattern id="h-partly" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="6" height="6" />
      <rect class="hatch-ink" width="3" height="6" />
    </pattern>
    <pattern id="h-soon" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="hatch-ground" width="6" height="6" />
      <circle class="hatch-ink" cx="3" cy="3" r="1.4" />
    </pattern>
    <pattern
      id="h-to_check"
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect class="hatch-ground" width="7" height="7" />
      <rect class="hatch-soft" width="1.2" height="7" />
    </pattern>
  </defs>
);

/** The signs of the drawing, each with its words. */
export function SketchKey({
  label,
  entries,
  marks,
  children,
}: {
  label: string;
  entries: readonly { state: CellState; label: string }[];
  /** Centres are drawn, not outlines. */
  marks: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class="map-key">
      <ul role="list" aria-label={label}>
        {entries.map(({ state, label: words }) => (
          <li>
            <svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true">
              {marks ? (
                <path class={`supply-mark is-${state}`} d={`M11 9${MARKS[state]}`} />
              ) : (
                <rect class={`supply-shape is-${state}`} x="1" y="1" width="20" height="16" />
              )}
            </svg>{' '}
            {words}
          </li>
        ))}
        {children}
      </ul>
    </div>
  );
}
