import type { Page } from '../../../kernel/page.ts';
import { CircleSketch } from '../../atlas/public.ts';
import type { View } from '../domain/publish.ts';
import { type ColumnShape, codeLabel, type Wording } from '../domain/shown-column.ts';
import { SEVERAL } from '../domain/table.ts';
import { words } from './words.ts';

interface TerritoryMapProps {
  page: Page;
  column: ColumnShape;
  view: View | null;
  wording: Wording;
}

/** Respondents by region on the drawing of France; the bars above say the same in words. */
export function TerritoryMap({ page, column, view, wording }: TerritoryMapProps) {
  const m = words(page).territoryMap;
  const places = column.codes.flatMap((code, at) => {
    const centre = code === SEVERAL ? null : wording.where(code);
    return centre ? [{ ...centre, code, count: view?.counts[at] ?? null }] : [];
  });
  const said = (code: string, count: string) => m.place(codeLabel(column, code, wording), count);
  const items = places.flatMap(({ lon, lat, code, count }) =>
    count ? [{ lon, lat, count, said: said(code, m.respondents(count)) }] : [],
  );
  const hidden = places.flatMap(({ lon, lat, code, count }) =>
    count === null ? [{ lon, lat, said: said(code, words(page).hidden) }] : [],
  );
  if (items.length === 0) return null;
  return (
    <figure class="territory-map">
      <CircleSketch items={items} unknown={hidden} alt={m.alt(items.length)} />
      <figcaption class="hint">
        {m.caption} {hidden.length > 0 && m.rings}
      </figcaption>
    </figure>
  );
}
