import { href, type Page } from '../../../kernel/page.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { onSketch, SketchFrame } from '../../atlas/public.ts';
import { SurveyFrame } from '../../surveys/public.ts';
import type { Placed } from '../use-cases/place-respondents.ts';
import { words } from './words.ts';

interface MapPageProps {
  page: Page;
  slug: string;
  title: string;
  placed: readonly Placed[];
  madeUp: boolean;
}

/** Those who agreed to stand there: a drawing, and the same as a list. */
export function MapPage({ page, slug, title, placed, madeUp }: MapPageProps) {
  const all = words(page);
  const m = all.mapPage;
  const marks = placed.flatMap(({ name, verified, at }) => {
    const point = at && onSketch(at.lon, at.lat);
    return point ? [{ name: verified ? name : `${name} (${m.unverified})`, point }] : [];
  });
  return (
    <SurveyFrame page={page} title={m.title} lead={m.lead} survey={{ title, path: `/enquetes/${slug}` }}>
      {madeUp && (
        <Notice page={page} kind="attention">
          <p>{all.madeUp}</p>
        </Notice>
      )}
      {placed.length === 0 ? (
        <EmptyState title={m.none}>
          <p>{m.lead}</p>
        </EmptyState>
      ) : (
        <>
          <SketchFrame alt={m.alt(marks.length)}>
            <use class="sketch-land" href="/carte/esquisse.svg#france" />
            <g class="survey-marks">
              {marks.map(({ name, point }) => (
                <circle cx={point.x} cy={point.y} r="6">
                  <title>{name}</title>
                </circle>
              ))}
            </g>
          </SketchFrame>
          <p class="hint">{m.approximate}</p>
          {placed.some(({ verified }) => !verified) && <p class="hint">{m.whatUnverified}</p>}
          <section class="stack is-close" aria-labelledby="liste">
            <h2 id="liste">{m.list}</h2>
            <ul>
              {placed.map(({ name, path, verified, territories, said }) => (
                <li>
                  {path ? <a href={href(page, path)}>{name}</a> : name}
                  {!verified && ` (${m.unverified})`} – {territories.join(', ') || m.nowhere}
                  {said.map(({ label, text }) => ` · ${label} ${text}`)}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </SurveyFrame>
  );
}
