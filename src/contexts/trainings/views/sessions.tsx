import { href, type Page } from '../../../kernel/page.ts';
import { COURSE_MODES } from '../../../kernel/training-terms.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { standing, standingOf } from '../domain/sessions.ts';
import type { TrainingSession } from '../domain/training.ts';
import { words } from './words.ts';

interface SessionsProps {
  page: Page;
  path: string;
  sessions: readonly TrainingSession[];
  /** As `2026-11-22`. */
  today: string;
  territories: TerritoryIndex;
}

/** The sessions to come and under way, each with what one may do about it. */
export function Sessions({ page, path, sessions, today, territories }: SessionsProps) {
  const m = words(page).sessions;
  const shown = standing(sessions, today);
  const past = sessions.length - shown.length;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{m.title}</h2>
      {shown.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <>
          <Table
            id="sessions-table"
            caption={m.caption}
            columns={[{ label: m.when }, { label: m.where }, { label: m.state }]}
            rows={shown.map((one) => [
              whenOf(page, one),
              whereOf(page, one, territories),
              <Registration page={page} session={one} today={today} />,
            ])}
          />
          <p>
            <a href={`${path}.ics`}>{m.calendar}</a>
          </p>
        </>
      )}
      {past > 0 && <p class="hint">{m.past(past)}</p>}
      <p>
        <ButtonLink look="quiet" href={href(page, `${path}/sessions/nouvelle`)}>
          {m.add}
        </ButtonLink>
      </p>
    </section>
  );
}

/** `le 4 mai 2027`, `du 4 mai 2027 au 6 mai 2027`. */
export function whenOf(page: Pick<Page, 'locale'>, { starts, ends }: TrainingSession): string {
  const day = (date: string) => partialDate(page.locale, date);
  return ends && ends !== starts ? words(page).sessions.from(day(starts), day(ends)) : day(starts);
}

function whereOf(page: Page, { place, territory, mode }: TrainingSession, territories: TerritoryIndex) {
  return [
    place,
    territory && territories.label(territory, page.locale),
    mode && COURSE_MODES[mode][page.locale],
  ]
    .filter(Boolean)
    .join(' · ');
}

function Registration({ page, session, today }: { page: Page; session: TrainingSession; today: string }) {
  const m = words(page).sessions;
  const state = standingOf(session, today);
  const { closes, seats, url } = session;
  const may = state === 'open';
  return (
    <>
      {[
        m.standing[state],
        ...(may && closes ? [m.until(partialDate(page.locale, closes))] : []),
        ...(may && seats !== undefined ? [m.seats(seats)] : []),
      ].join(', ')}
      {may && url && (
        <p>
          <a href={url} rel="noopener" aria-label={m.registerTo(whenOf(page, session))}>
            {m.register}
          </a>
        </p>
      )}
    </>
  );
}
