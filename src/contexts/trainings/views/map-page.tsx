import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { COURSE_MODES, SESSION_STATES } from '../../../kernel/training-terms.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { onSketch, SketchFrame } from '../../atlas/public.ts';
import type { PlacedTraining, SessionPlaces } from '../domain/session-places.ts';
import type { TrainingSession } from '../domain/training.ts';
import { whenOf } from './sessions.tsx';
import { words } from './words.ts';

interface MapPageProps {
  page: Page;
  /** The list as it is filtered, in words, and the query that it was asked by. */
  title: string;
  query: string;
  told: SessionPlaces;
  label: (id: TerritoryId) => string;
  centre: (id: TerritoryId) => { lon: number; lat: number } | null;
}

/** Radius of a place with the fewest and with the most sessions, in the units of the drawing. */
const SMALLEST = 5;
const LARGEST = 26;

/** Sessions to come on a drawing of France, and the same in a list: by place, remote, without a place. */
export function MapPage({ page, title, query, told, label, centre }: MapPageProps) {
  const { title: all, map: m } = words(page);
  const { places, remote, unplaced, undated } = told;
  const most = Math.max(1, ...places.map(({ sessions }) => sessions));
  const marks = places.flatMap(({ territory, sessions }) => {
    const at = centre(territory);
    const point = at && onSketch(at.lon, at.lat);
    return point
      ? [{ territory, ...point, r: Math.max(SMALLEST, LARGEST * Math.sqrt(sessions / most)) }]
      : [];
  });
  const nothing = places.length + remote.length + unplaced.length === 0;
  return (
    <Layout
      page={page}
      title={m.title}
      current="resources"
      breadcrumbs={[{ label: all, path: '/formations' }, { label: m.title }]}
    >
      <PageHeading title={m.title} kicker={title} lead={m.lead} />
      <p class="actions">
        <ButtonLink look="quiet" href={`${href(page, '/formations')}${query}`}>
          {m.back}
        </ButtonLink>
      </p>
      {nothing ? (
        <EmptyState title={m.none}>
          <p>{m.undated(undated)}</p>
        </EmptyState>
      ) : (
        <div class="supply-map">
          <figure>
            <SketchFrame alt={m.alt(places.length, sum(places.flatMap(({ trainings }) => trainings)))}>
              <use class="sketch-land" href="/carte/esquisse.svg#france" />
              {marks.map(({ territory, x, y, r }) => (
                <circle class="sketch-circle" cx={Math.round(x)} cy={Math.round(y)} r={Math.round(r)}>
                  <title>{label(territory)}</title>
                </circle>
              ))}
            </SketchFrame>
            <figcaption class="hint">{m.centres}</figcaption>
          </figure>
          <div class="stack">
            {places.map(({ territory, sessions, trainings }) => (
              <section class="stack is-close" aria-labelledby={`lieu-${territory}`}>
                <h2 id={`lieu-${territory}`}>
                  {label(territory)} <span class="hint">{m.sessions(sessions)}</span>
                </h2>
                <Trainings page={page} trainings={trainings} />
              </section>
            ))}
            <Part page={page} id="a-distance" title={m.remote} trainings={remote} />
            <Part page={page} id="sans-lieu" title={m.unplaced} trainings={unplaced} />
            {undated > 0 && <p class="hint">{m.undated(undated)}</p>}
          </div>
        </div>
      )}
    </Layout>
  );
}

const sum = (trainings: readonly PlacedTraining[]) =>
  trainings.reduce((all, { sessions }) => all + sessions.length, 0);

interface PartProps {
  page: Page;
  id: string;
  title: string;
  trainings: readonly PlacedTraining[];
}
const Part = ({ page, id, title, trainings }: PartProps) =>
  trainings.length === 0 ? null : (
    <section class="stack is-close" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Trainings page={page} trainings={trainings} />
    </section>
  );

function Trainings({ page, trainings }: Pick<PartProps, 'page' | 'trainings'>) {
  const m = words(page).map;
  return (
    <ul class="plain" role="list">
      {trainings.map(({ slug, name, sessions, places }) => (
        <li>
          <a href={href(page, `/formations/${slug}`)} lang={contentLang(page)}>
            {name}
          </a>
          {places > 1 && ` (${m.places(places)})`}
          <ul class="plain" role="list">
            {sessions.map((session) => (
              <li>{sessionInWords(page, session)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const sessionInWords = (page: Page, session: TrainingSession): string =>
  [
    whenOf(page, session),
    session.place,
    session.mode && COURSE_MODES[session.mode][page.locale].toLowerCase(),
    session.state === 'full' && SESSION_STATES.full[page.locale].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
