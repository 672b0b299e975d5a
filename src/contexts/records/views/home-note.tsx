/** Where a copy comes from: its home, its licence, the day it came. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { LICENCES } from '../../../ui/licences.ts';
import { Notice } from '../../../ui/notice.tsx';
import { When } from '../../../ui/when.tsx';
import type { RecordHome } from '../domain/home.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export function HomeNote({ page, home, licence }: { page: Page; home: RecordHome; licence: string }) {
  const m = say(page.locale, { fr, en }).home;
  const host = new URL(home.instance).host;
  return (
    <Notice page={page} kind="info" title={m.title(host)}>
      <p>
        {LICENCES[licence]?.name ?? licence}. {m.received}{' '}
        <When page={page} date={home.received.slice(0, 10)} />. <a href={home.url}>{m.there(host)}</a>
      </p>
      {home.partial && <p>{m.partial}</p>}
      {home.left && (
        <p>
          {m.left} <When page={page} date={home.left.slice(0, 10)} />.{' '}
          <a href={href(page, `${page.path}/adoption`)} rel="nofollow">
            {m.adopt}
          </a>
        </p>
      )}
      {home.silent && !home.left && (
        <p>
          {m.silent(host)} <When page={page} date={home.silent.slice(0, 10)} />.{' '}
          <a href={href(page, `${page.path}/adoption`)} rel="nofollow">
            {m.adopt}
          </a>
        </p>
      )}
    </Notice>
  );
}
