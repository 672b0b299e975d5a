/** The list beside the map: its title, how many records it holds (told when it changes), and the records. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export const LIST_ID = 'liste';

export function MapList({
  page,
  count,
  children,
}: {
  page: Page;
  count: string;
  children: ComponentChildren;
}) {
  const m = say(page.locale, { fr, en });
  return (
    <section class="map-beside" aria-labelledby={`${LIST_ID}-titre`}>
      <h2 id={`${LIST_ID}-titre`}>{m.list.title}</h2>
      <p id={`${LIST_ID}-compte`} class="map-count" role="status" aria-live="polite">
        {count}
      </p>
      <div id={LIST_ID}>{children}</div>
    </section>
  );
}
