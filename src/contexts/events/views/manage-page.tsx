/** For whoever hosts: who comes, who waits, who came. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Meeting } from '../domain/event.ts';
import type { Registration } from '../queries/registrations.ts';
import { words } from './words.ts';

interface ManagePageProps {
  page: Page;
  meeting: Meeting;
  registrations: readonly Registration[];
  /** It has begun: who came can be told. */
  begun: boolean;
}

/** A link that somebody was sent, or followed before signing in: who may open it, rather than a bare refusal. */
export function NotHostPage({ page, meeting }: Pick<ManagePageProps, 'page' | 'meeting'>) {
  const m = words(page);
  const path = `/agenda/${meeting.id}`;
  return (
    <Layout
      page={page}
      title={m.manage.notHostTitle}
      robots="noindex"
      current="peers"
      breadcrumbs={[
        { label: m.title, path: '/agenda' },
        { label: meeting.title, path, lang: contentLang(page) },
        { label: m.form.registers },
      ]}
    >
      <PageHeading title={m.manage.notHostTitle} lead={m.manage.notHost} />
      <div class="stack">
        <ButtonLink href={href(page, path)}>{m.registration.seePage}</ButtonLink>
      </div>
    </Layout>
  );
}

export function ManagePage({ page, meeting, registrations, begun }: ManagePageProps) {
  const m = words(page);
  const g = m.manage;
  const path = `/agenda/${meeting.id}`;
  const done = page.query.get('fait');
  const row = (each: Registration) => [
    each.name,
    each.state === 'seated' ? g.seated : g.waiting,
    begun && each.state === 'seated' ? (
      <label>
        <input type="checkbox" name="present" value={each.id} checked={each.attended === true} />{' '}
        <span class="visually-hidden">{g.present(each.name)}</span>
      </label>
    ) : null,
  ];
  return (
    <Layout
      page={page}
      title={g.title(meeting.title)}
      robots="noindex"
      current="peers"
      breadcrumbs={[
        { label: m.title, path: '/agenda' },
        { label: meeting.title, path, lang: contentLang(page) },
        { label: m.form.registers },
      ]}
    >
      <PageHeading title={g.title(meeting.title)} lead={g.lead}>
        <ButtonLink href={href(page, `${path}/modifier`)}>{g.change}</ButtonLink>
      </PageHeading>
      <div class="stack">
        {done && (
          <Notice page={page} kind="done">
            <p>{done === 'presences' ? g.saved : g.published}</p>
          </Notice>
        )}
        {registrations.length === 0 ? (
          <p>{g.none}</p>
        ) : (
          <form class="stack" method="post" action={href(page, `${path}/inscriptions`)}>
            <Table
              id="inscriptions"
              caption={g.caption}
              columns={g.columns.map((label) => ({ label }))}
              rows={registrations.map(row)}
            />
            {begun && (
              <div class="actions">
                <Button look="bold">{g.save}</Button>
              </div>
            )}
          </form>
        )}
      </div>
    </Layout>
  );
}
