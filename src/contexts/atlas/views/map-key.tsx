/** What the marks of the map mean, drawn as they are on it. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export function MapKey({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <section class="map-key" aria-label={m.key.title}>
      <ul role="list">
        <li>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <circle class="key-cooperation" cx="16" cy="16" r="7" />
          </svg>
          {m.key.cooperation}
        </li>
        <li>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <circle class="key-organisation" cx="16" cy="16" r="6" />
          </svg>
          {m.key.organisation}
        </li>
        <li>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <circle class="key-halo" cx="16" cy="16" r="15" />
            <circle class="key-cooperation" cx="16" cy="16" r="7" />
          </svg>
          {m.key.approximate}
        </li>
        <li>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <circle class="key-group" cx="16" cy="16" r="14" />
            <text class="key-number" x="16" y="20.5" text-anchor="middle">
              12
            </text>
          </svg>
          {m.key.group}
        </li>
        <li>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <path class="key-peers" d="M16 6l9 10-9 10-9-10z" />
          </svg>
          {m.key.peers}
        </li>
      </ul>
    </section>
  );
}
