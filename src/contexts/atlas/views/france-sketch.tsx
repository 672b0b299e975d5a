/** France as a drawing: outlines fetched as one image that browsers keep, circles by département in the page itself. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { Discovery } from '../../discovery/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { type Counts, countByDepartement } from '../domain/departements.ts';
import { departementsOf } from '../domain/overview.ts';
import { POINT_KINDS } from '../domain/points.ts';
import { circles, FRAMES, onSketch, SKETCH_HEIGHT, SKETCH_WIDTH } from '../domain/sketch.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

const LARGEST = 30;
const RING = 6;

interface DepartementSketchProps {
  territories: TerritoryIndex;
  counts: ReadonlyMap<TerritoryId, number>;
  /** What the drawing shows, in a sentence. */
  alt: string;
}

/** A circle a département, the larger the more it counts. */
export function DepartementSketch({ territories, counts, alt }: DepartementSketchProps) {
  const items = [...counts].flatMap(([id, count]) => {
    const centre = territories.get(id)?.centre;
    return centre ? [{ ...centre, count }] : [];
  });
  return <CircleSketch items={items} alt={alt} />;
}

interface Circled {
  lon: number;
  lat: number;
  count: number;
  /** What is read on pointing at it. */
  said?: string;
}

/** A circle a place, the larger the more it counts; `unknown` places have a ring. */
export function CircleSketch({
  items,
  unknown = [],
  alt,
}: {
  items: readonly Circled[];
  unknown?: readonly Omit<Circled, 'count'>[];
  alt: string;
}) {
  return (
    <SketchFrame alt={alt}>
      <use class="sketch-land" href="/carte/esquisse.svg#france" />
      {circles(items, LARGEST).map(({ x, y, r, said }) => (
        <circle class="sketch-circle" cx={x} cy={y} r={r}>
          {said && <title>{said}</title>}
        </circle>
      ))}
      {unknown.map(({ lon, lat, said }) => {
        const at = onSketch(lon, lat);
        return (
          at && (
            <circle class="sketch-ring" cx={Math.round(at.x)} cy={Math.round(at.y)} r={RING}>
              {said && <title>{said}</title>}
            </circle>
          )
        );
      })}
    </SketchFrame>
  );
}

/** The sheet that France is drawn on, overseas in frames of their own. */
export const SketchFrame = ({ alt, children }: { alt: string; children: ComponentChildren }) => (
  <svg class="sketch" viewBox={`0 0 ${SKETCH_WIDTH} ${SKETCH_HEIGHT}`} role="img" aria-label={alt}>
    {FRAMES.slice(1).map(({ x, y, width, height }) => (
      <rect class="sketch-frame" x={x} y={y} width={width} height={height} rx="4" />
    ))}
    {children}
  </svg>
);

interface SketchProps {
  page: Page;
  territories: TerritoryIndex;
  counts: ReadonlyMap<TerritoryId, Counts>;
  /** How many in all, for those who cannot see the drawing. */
  total: Counts;
}

export function Sketch({ page, territories, counts, total }: SketchProps) {
  const m = say(page.locale, { fr, en });
  const sums = new Map(
    [...counts].map(([id, { cooperation, organisation }]) => [id, cooperation + organisation]),
  );
  return (
    <DepartementSketch
      territories={territories}
      counts={sums}
      alt={m.sketch.alt(total.cooperation, total.organisation)}
    />
  );
}

interface FranceSketchProps {
  page: Page;
  discovery: Discovery;
  territories: TerritoryIndex;
}

/** All cooperations and organisations on the drawing. */
export function FranceSketch({ page, discovery, territories }: FranceSketchProps) {
  const { byDepartement } = countByDepartement(everyRecord(discovery), departementsOf(territories));
  const total = {
    cooperation: discovery.shelf('cooperation').count,
    organisation: discovery.shelf('organisation').count,
  };
  return <Sketch page={page} territories={territories} counts={byDepartement} total={total} />;
}

function* everyRecord(discovery: Discovery) {
  for (const kind of POINT_KINDS) {
    const shelf = discovery.shelf(kind);
    for (const position of shelf.all) yield { kind, territories: shelf.at(position).territories };
  }
}
