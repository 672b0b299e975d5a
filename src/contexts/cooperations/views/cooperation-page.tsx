/** A cooperation: what it is in two lines, facts, gradients, stages, people around it, neighbours, sources. */
import type { ComponentChildren } from 'preact';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { GradientBars } from '../../../ui/gradient-bars.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { StagePath } from '../../../ui/stage-path.tsx';
import { NetworkSections, type RecordSet } from '../../fields/public.ts';
import {
  type Neighbour,
  Neighbours,
  RecordFoot,
  type RecordHome,
  type Revision,
} from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import type { NamedStakeholder } from '../domain/stakeholders.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { CooperationFacts } from './cooperation-facts.tsx';
import { StakeholderList } from './stakeholder-list.tsx';

interface CooperationPageProps {
  page: Page;
  slug: string;
  document: Cooperation;
  stakeholders: readonly NamedStakeholder[];
  revisions: readonly Revision[];
  updatedAt: Date;
  /** Where the record is at home, when that is not here. */
  home: RecordHome | null;
  near: readonly Neighbour[];
  alike: readonly Neighbour[];
  approximate: boolean;
  territories: TerritoryIndex;
  jsonLd: object;
  networks: readonly RecordSet[];
  /** Its offers and requests of know-how. */
  knowHow: ComponentChildren;
}

export function CooperationPage(props: CooperationPageProps) {
  const { page, slug, document, stakeholders, near, alike } = props;
  const m = say(page.locale, { fr, en });
  const path = `/cooperations/${slug}`;
  const aside = (
    <>
      <CooperationFacts {...props} />
      <Neighbours page={page} near={near} alike={alike} />
      {props.knowHow}
      <section class="way-in">
        <h2>{m.takeStock}</h2>
        <ButtonLink href={href(page, '/faire-le-point')}>{m.takeStockAction}</ButtonLink>
        <p>
          <a href={`${href(page, '/faire-le-point')}?cooperation=${slug}`} rel="nofollow">
            {m.takeStockForThis}
          </a>
        </p>
      </section>
    </>
  );
  return (
    <Layout
      canonical={props.home?.url}
      page={page}
      title={document.name}
      description={document.summary}
      current="cooperations"
      breadcrumbs={[
        { label: m.title, path: '/cooperations' },
        { label: document.name, lang: contentLang(page) },
      ]}
      jsonLd={props.jsonLd}
    >
      <PageHeading
        kicker={m.one}
        title={document.name}
        lead={document.commonWork ?? document.summary}
        lang={contentLang(page)}
      />
      <Columns side="end" aside={aside}>
        {document.commonWork && <p lang={contentLang(page)}>{document.summary}</p>}
        {document.body && <Prose text={document.body} lang={contentLang(page)} />}
        <section>
          <h2>{m.gradients}</h2>
          <p class="hint">{m.gradientsHint}</p>
          <GradientBars page={page} gradients={document.gradients} />
        </section>
        <section>
          <h2>{m.stages}</h2>
          <StagePath page={page} passages={document.stages} />
          <p class="hint">{m.stagesHint}</p>
        </section>
        <section>
          <h2>{m.stakeholders}</h2>
          <StakeholderList page={page} centre={document.name} stakeholders={stakeholders} />
        </section>
        <NetworkSections page={page} path={path} sets={props.networks} territories={props.territories} />
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
