/** A resource: what it teaches, the account or the files that can be read here, whose it is, who can tell about it. */
import type { ComponentChildren } from 'preact';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { RESOURCE_KINDS } from '../../../kernel/vocabulary.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DeadLinkNote } from '../../../ui/dead-link.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import {
  type Mention,
  type Neighbour,
  Neighbours,
  RecordFoot,
  type RecordHome,
  RecordLinks,
  type Revision,
} from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Resource } from '../domain/resource.ts';
import { AccountText } from './account-text.tsx';
import { Documents, Photos } from './file-list.tsx';
import { ResourceFacts } from './resource-facts.tsx';
import { ResourceTies } from './resource-ties.tsx';
import { words } from './words.ts';

interface ResourcePageProps {
  page: Page;
  slug: string;
  document: Resource;
  names: readonly Mention[];
  namedIn: readonly Mention[];
  alike: readonly Neighbour[];
  revisions: readonly Revision[];
  updatedAt: Date;
  /** Where the record is at home, when that is not here. */
  home: RecordHome | null;
  territories: TerritoryIndex;
  jsonLd: object;
  /** What people say of it, and the collections that hold it. */
  children?: ComponentChildren;
}

export function ResourcePage({
  page,
  slug,
  document,
  names,
  namedIn,
  alike,
  children,
  ...props
}: ResourcePageProps) {
  const m = words(page);
  const path = `/ressources/${slug}`;
  const aside = (
    <>
      <ResourceTies {...{ page, document, names, namedIn }} />
      <ResourceFacts page={page} document={document} territories={props.territories} />
      <Cite page={page} path={path} />
      <Neighbours page={page} near={[]} alike={alike} />
    </>
  );
  return (
    <Layout
      canonical={props.home?.url}
      page={page}
      title={document.name}
      description={document.summary}
      current="resources"
      breadcrumbs={[
        { label: m.title, path: '/ressources' },
        { label: document.name, lang: contentLang(page) },
      ]}
      jsonLd={props.jsonLd}
    >
      <PageHeading
        kicker={RESOURCE_KINDS[document.kind][page.locale]}
        title={document.name}
        lead={document.summary}
        lang={contentLang(page)}
      >
        {document.url && (
          <>
            <ButtonLink look="bold" href={document.url}>
              {m.go}
            </ButtonLink>
            <DeadLinkNote page={page} url={document.url} />
          </>
        )}
      </PageHeading>
      <Columns side="end" aside={aside}>
        <RecordLinks page={page} document={document} />
        {document.body && <Prose text={document.body} lang={contentLang(page)} />}
        {document.account && <AccountText page={page} told={document.account} />}
        <Photos page={page} files={document.files} />
        <Documents page={page} files={document.files} />
        {children}
      </Columns>
      <RecordFoot
        page={page}
        path={path}
        document={document}
        home={props.home}
        updatedAt={props.updatedAt}
        revisions={props.revisions}
      />
    </Layout>
  );
}

const Cite = ({ page, path }: { page: Page; path: string }) => {
  const m = words(page);
  return (
    <section class="record-facts">
      <h2>{m.cite}</h2>
      <p>
        <a href={`${path}/citation.bib`}>BibTeX</a> · <a href={`${path}/citation.ris`}>RIS</a> ·{' '}
        <a href={`${path}/citation.xml`}>Dublin Core</a> ·{' '}
        <a href={href(page, `${path}/fichiers`)} rel="nofollow">
          {m.manageFiles}
        </a>
      </p>
    </section>
  );
};
