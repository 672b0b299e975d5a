import { dateFormat } from '../../../kernel/formats.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import type { SessionSeen } from '../queries.ts';
import { words } from './words.ts';

interface SessionListProps {
  page: Page;
  sessions: readonly SessionSeen[];
  current: string;
}

/** Where one is signed in, each session with a button that ends it. */
export function SessionList({ page, sessions, current }: SessionListProps) {
  const m = words(page).person;
  const day = dateFormat(page.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  return (
    <section class="stack is-close" aria-labelledby="sessions">
      <h2 id="sessions">{m.sessions}</h2>
      <Table
        id="table-sessions"
        stacks
        caption={m.sessionsCaption(sessions.length)}
        columns={[{ label: m.browser }, { label: m.opened }, { label: m.used }, { label: m.close }]}
        rows={sessions.map(({ id, userAgent, createdAt, usedAt }) => {
          const browser = browserIn(userAgent) ?? m.unknownBrowser;
          return [
            browser,
            day.format(createdAt),
            day.format(usedAt),
            id === current ? (
              m.here
            ) : (
              <form method="post" action={href(page, `/compte/sessions/${id}/fermeture`)}>
                <button class="button is-quiet" type="submit" aria-label={m.closeNamed(browser)}>
                  {m.close}
                </button>
              </form>
            ),
          ];
        })}
      />
      {sessions.length > 1 && (
        <form method="post" action={href(page, '/compte/sessions/fermeture')}>
          <Button>{m.closeOthers}</Button>
        </form>
      )}
    </section>
  );
}

/** The name of a browser and of its system, as well as they tell it. */
function browserIn(userAgent: string | null): string | null {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent ?? '')?.[1];
  if (!browser) return null;
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(userAgent ?? '')?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera' };
  return [names[browser] ?? browser, system].filter(Boolean).join(', ');
}
