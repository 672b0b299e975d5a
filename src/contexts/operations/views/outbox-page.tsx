/** The letters kept for whoever runs the instance: always as text, never as a page. */

import type { ComponentChildren } from 'preact';
import { dateFormat } from '../../../kernel/formats.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

const PATH = '/exploitation/courriels';

export interface ShownLetter {
  name: string;
  at: Date;
  to: string;
  subject: string;
  text: string;
}

const instant = (page: Page, at: Date): string =>
  dateFormat(page.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);

function OperatorPage({ page, title, children }: { page: Page; title: string; children: ComponentChildren }) {
  return (
    <Layout page={page} title={title} robots="noindex, nofollow" breadcrumbs={[{ label: title }]}>
      <PageHeading title={title} />
      <div class="stack is-close">{children}</div>
    </Layout>
  );
}

interface OutboxPageProps {
  page: Page;
  letters: readonly ShownLetter[];
  delivers: boolean;
  most: { letters: number; days: number };
}

export function OutboxPage({ page, letters, delivers, most }: OutboxPageProps) {
  const m = say(page.locale, { fr, en }).outbox;
  return (
    <OperatorPage page={page} title={m.title}>
      <p>
        {delivers ? m.sends : m.lead} {m.kept(most.letters, most.days)}
      </p>
      <Notice page={page} kind="attention">
        <p>{m.private}</p>
      </Notice>
      {letters.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <Table
          id="courriels"
          caption={m.shown(letters.length)}
          columns={[{ label: m.subject }, { label: m.to }, { label: m.at }]}
          rows={letters.map(({ name, at, to, subject }) => [
            <a href={href(page, `${PATH}/${name}`)}>{subject}</a>,
            to,
            instant(page, at),
          ])}
        />
      )}
    </OperatorPage>
  );
}

export function LetterPage({ page, letter }: { page: Page; letter: ShownLetter }) {
  const m = say(page.locale, { fr, en }).outbox;
  return (
    <OperatorPage page={page} title={letter.subject}>
      <DefinitionList
        page={page}
        facts={[
          { term: m.to, value: letter.to },
          { term: m.at, value: instant(page, letter.at) },
        ]}
      />
      <pre class="letter-text">{letter.text}</pre>
      <p>
        <a href={href(page, PATH)}>{m.all}</a>
      </p>
    </OperatorPage>
  );
}
