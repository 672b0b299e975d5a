/** An organisation: what it does and where, the cooperations and programmes it takes part in, its networks. */
import type { ComponentChildren } from 'preact';
import { contentLang, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Columns } from '../../../ui/columns.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { type FieldSet, NetworkSections, OwnFieldsLink, type RecordSet } from '../../fields/public.ts';
import { OrganisationGrants, type OrganisationGrantsTold } from '../../grants/public.ts';
import {
  type Mention,
  type Neighbour,
  Neighbours,
  RecordFoot,
  type RecordHome,
  type Revision,
} from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Organisation } from '../domain/organisation.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { Mentions } from './mentions.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';

interface OrganisationPageProps {
  page: Page;
  slug: string;
  document: Organisation;
  names: readonly Mention[];
  namedIn: readonly Mention[];
  revisions: readonly Revision[];
  updatedAt: Date;
  /** Where the record is at home, when that is not here. */
  home: RecordHome | null;
  near: readonly Neighbour[];
  alike: readonly Neighbour[];
  grants: OrganisationGrantsTold | null;
  territories: TerritoryIndex;
  jsonLd: object;
  networks: readonly RecordSet[];
  /** Its offers and requests of know-how. */
  knowHow: ComponentChildren;
  ownFields: FieldSet | null;
}

export function OrganisationPage(props: OrganisationPageProps) {
  const { page, slug, document, names, namedIn, near, alike } = props;
  const m = say(page.locale, { fr, en });
  const of = (kind: Mention['kind']) => namedIn.filter((mention) => mention.kind === kind);
  return (
    <Layout
      canonical={props.home?.url}
      page={page}
      title={document.name}
      description={document.summary}
      current="organisations"
      breadcrumbs={[
        { label: m.title, path: '/organisations' },
        { label: document.name, lang: contentLang(page) },
      ]}
      jsonLd={props.jsonLd}
    >
      <PageHeading kicker={m.one} title={document.name} lead={document.summary} lang={contentLang(page)} />
      <Columns
        side="end"
        aside={
          <>
            <OrganisationFacts {...props} />
            <Neighbours page={page} near={near} alike={alike} />
            {props.knowHow}
          </>
        }
      >
        {document.body && <Prose text={document.body} lang={contentLang(page)} />}
        <Mentions page={page} title={m.cooperations} mentions={of('cooperation')} path="/cooperations" />
        <Mentions page={page} title={m.programmes} mentions={of('programme')} path="/dispositifs" />
        <OrganisationGrants page={page} slug={slug} grants={props.grants} territories={props.territories} />
        <Mentions page={page} title={m.networks} mentions={names} path="/organisations" />
        <Mentions page={page} title={m.members} mentions={of('organisation')} path="/organisations" />
        <OwnFieldsLink
          page={page}
          slug={slug}
          set={props.ownFields}
          network={document.kinds.includes('network')}
        />
        <NetworkSections
          page={page}
          path={`/organisations/${slug}`}
          sets={props.networks}
          territories={props.territories}
        />
      </Columns>
      <RecordFoot
        page={page}
        path={`/organisations/${slug}`}
        document={document}
        home={props.home}
        updatedAt={props.updatedAt}
        revisions={props.revisions}
      />
    </Layout>
  );
}
