/** A programme's short page: what it is, for whom, where, when, and the way to its own page. */
import { contentLang, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { type Mention, RecordFoot, type Revision } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Programme } from '../domain/programme.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { ProgrammeFacts } from './programme-facts.tsx';

interface ProgrammePageProps {
  page: Page;
  slug: string;
  document: Programme;
  names: readonly Mention[];
  revisions: readonly Revision[];
  updatedAt: Date;
  territories: TerritoryIndex;
}

export function ProgrammePage(props: ProgrammePageProps) {
  const { page, slug, document } = props;
  const m = say(page.locale, { fr, en });
  return (
    <Layout
      page={page}
      title={document.name}
      description={document.summary}
      breadcrumbs={[
        { label: m.title, path: '/dispositifs' },
        { label: document.name, lang: contentLang(page) },
      ]}
    >
      <PageHeading
        kicker={m.family[document.family]}
        title={document.name}
        lead={document.summary}
        lang={contentLang(page)}
      >
        {document.url && (
          <ButtonLink look="bold" href={document.url}>
            {m.go}
          </ButtonLink>
        )}
      </PageHeading>
      {document.status !== 'open' && (
        <Notice page={page} kind="attention" title={m.status[document.status]}>
          <p>{document.status === 'closed' ? m.over : m.check}</p>
        </Notice>
      )}
      <ProgrammeFacts {...props} />
      {document.body && <Prose text={document.body} lang={contentLang(page)} />}
      <RecordFoot
        page={page}
        path={`/dispositifs/${slug}`}
        document={document}
        updatedAt={props.updatedAt}
        revisions={props.revisions}
      />
    </Layout>
  );
}
