/** A resource's short page: what it teaches, whose it is, where to read it. */
import { contentLang, type Page } from '../../../kernel/page.ts';
import { RESOURCE_KINDS, STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DeadLinkNote } from '../../../ui/dead-link.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { RecordFoot, type RecordHome, type Revision, recordWords } from '../../records/public.ts';
import type { Resource } from '../domain/resource.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface ResourcePageProps {
  page: Page;
  slug: string;
  document: Resource;
  revisions: readonly Revision[];
  updatedAt: Date;
  /** Where the record is at home, when that is not here. */
  home: RecordHome | null;
}

export function ResourcePage({ page, slug, document, revisions, updatedAt, home }: ResourcePageProps) {
  const m = say(page.locale, { fr, en });
  const shared = recordWords(page);
  const languages = new Intl.DisplayNames([page.locale], { type: 'language' });
  return (
    <Layout
      canonical={home?.url}
      page={page}
      title={document.name}
      description={document.summary}
      breadcrumbs={[
        { label: m.title, path: '/ressources' },
        { label: document.name, lang: contentLang(page) },
      ]}
    >
      <PageHeading
        kicker={RESOURCE_KINDS[document.kind][page.locale]}
        title={document.name}
        lead={document.summary}
        lang={contentLang(page)}
      >
        <ButtonLink look="bold" href={document.url}>
          {m.go}
        </ButtonLink>
        <DeadLinkNote page={page} url={document.url} />
      </PageHeading>
      {document.body && <Prose text={document.body} lang={contentLang(page)} />}
      <section class="record-facts">
        <h2>{shared.about}</h2>
        <DefinitionList
          page={page}
          facts={[
            { term: m.authors, value: document.authors.join(', ') },
            { term: m.year, value: document.year },
            { term: m.language, value: languages.of(document.language) },
            { term: m.licence, value: document.workLicence },
            {
              term: shared.themes,
              value: document.themes.map((theme) => THEMES[theme][page.locale]).join(', '),
            },
            { term: m.stages, value: document.stages.map((stage) => STAGES[stage][page.locale]).join(', ') },
          ]}
        />
      </section>
      <RecordFoot
        page={page}
        path={`/ressources/${slug}`}
        document={document}
        home={home}
        updatedAt={updatedAt}
        revisions={revisions}
      />
    </Layout>
  );
}
