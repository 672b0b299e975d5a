/** A programme's page: whether one may apply today, for whom, for what, how much, and how; what it does not say. */
import { contentLang, href } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DeadLinkNote } from '../../../ui/dead-link.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { StructuredData } from '../../../ui/structured-data.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { NetworkSections, type RecordSet } from '../../fields/public.ts';
import { type Neighbour, RecordFoot, type RecordHome, type Revision } from '../../records/public.ts';
import { standingOf } from '../domain/standing.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { FACT_GROUPS, type FactName, type FactNeeds, factOf, QUIET } from './facts.tsx';
import { standingInWords } from './standing-in-words.ts';

export interface ProgrammePageProps extends FactNeeds {
  slug: string;
  revisions: readonly Revision[];
  updatedAt: Date;
  /** Where the record is at home, when that is not here. */
  home: RecordHome | null;
  alike: readonly Neighbour[];
  jsonLd: object;
  networks: readonly RecordSet[];
}

export function ProgrammePage(props: ProgrammePageProps) {
  const { page, slug, document } = props;
  const m = say(page.locale, { fr, en });
  const shelf = document.family === 'support' ? '/accompagnement' : '/financements';
  return (
    <Layout
      canonical={props.home?.url}
      page={page}
      title={document.name}
      description={document.summary}
      current={document.family}
      breadcrumbs={[
        { label: m.shelves[document.family].title, path: shelf },
        { label: document.name, lang: contentLang(page) },
      ]}
    >
      <StructuredData data={props.jsonLd} />
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
        <DeadLinkNote page={page} url={document.url} />
      </PageHeading>
      <StandingNotice {...props} />
      {(['when', 'who', 'what', document.family === 'funding' ? 'money' : 'support'] as const).map(
        (group) => (
          <FactGroup {...props} title={m.group[group]} names={FACT_GROUPS[group]} needs={props} />
        ),
      )}
      <Applying {...props} />
      {document.body && <Prose text={document.body} lang={contentLang(page)} />}
      <NetworkSections
        page={page}
        path={`/dispositifs/${slug}`}
        sets={props.networks}
        territories={props.territories}
      />
      <FactGroup title={m.group.record} names={FACT_GROUPS.record} needs={props} />
      {document.provenance && (
        <p>
          {m.importedFrom(document.provenance.source)}{' '}
          <span lang={contentLang(page)}>
            {[document.provenance.licence, document.provenance.mention].filter(Boolean).join('. ')}
          </span>
        </p>
      )}
      <RecordFoot
        page={page}
        path={`/dispositifs/${slug}`}
        document={document}
        home={props.home}
        updatedAt={props.updatedAt}
        revisions={props.revisions}
      />
    </Layout>
  );
}

/** How it stands today; for one that is over, what follows it and what is like it. */
function StandingNotice({ page, document, names, today, alike }: ProgrammePageProps) {
  const m = say(page.locale, { fr, en });
  const standing = standingOf(document, today);
  const { openness } = standing;
  const next = names.find(({ id }) => id === document.followedBy);
  const gone = document.provenance?.goneSince;
  const said = {
    open: null,
    closes_soon: null,
    opens_soon: m.soon,
    unknown: m.check,
    closed: m.over,
  }[openness];
  return (
    <Notice
      page={page}
      kind={openness === 'open' || openness === 'closes_soon' ? 'done' : 'attention'}
      title={standingInWords(page, standing)}
    >
      {standing.because === 'usual_months' ? <p>{m.usual}</p> : said && <p>{said}</p>}
      {gone && <p>{m.goneSince(partialDate(page.locale, gone))}</p>}
      {next && (
        <p>
          {m.followedBy}{' '}
          <a lang={contentLang(page)} href={href(page, `/dispositifs/${next.slug}`)}>
            {next.name}
          </a>
        </p>
      )}
      {openness === 'closed' && alike.length > 0 && (
        <>
          <p>{m.alike}</p>
          <ul>
            {alike.map(({ name, path }) => (
              <li>
                <a lang={contentLang(page)} href={href(page, path)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function FactGroup({ title, names, needs }: { title: string; names: readonly FactName[]; needs: FactNeeds }) {
  const m = say(needs.page.locale, { fr, en });
  const told = names
    .map((name) => ({ name, value: factOf(name, needs) }))
    .filter(({ name, value }) => value !== null || !QUIET.has(name));
  return (
    <section class="record-facts">
      <h2>{title}</h2>
      <DefinitionList
        page={needs.page}
        facts={told.map(({ name, value }) => ({ term: m.facts[name], value }))}
      />
    </section>
  );
}

/** Conditions, steps, documents, form and contact. */
function Applying(props: ProgrammePageProps) {
  const { page, document } = props;
  const m = say(page.locale, { fr, en });
  const { conditions, criteria, steps, documents, applyUrl, contact } = document;
  if (!conditions && !contact && !applyUrl && criteria.length + steps.length + documents.length === 0)
    return null;
  return (
    <section>
      <h2>{m.group.apply}</h2>
      {conditions && (
        <>
          <h3>{m.facts.conditions}</h3>
          <Prose text={conditions} lang={contentLang(page)} />
        </>
      )}
      {criteria.length > 0 && (
        <>
          <h3>{m.criteria}</h3>
          <ul lang={contentLang(page)}>
            {criteria.map(({ sentence, source }) => (
              <li>
                {sentence} {source && <a href={source}>({m.criterionSource})</a>}
                <DeadLinkNote page={page} url={source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {steps.length > 0 && (
        <>
          <h3>{m.steps}</h3>
          <ol lang={contentLang(page)}>
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      )}
      {documents.length > 0 && (
        <>
          <h3>{m.documents}</h3>
          <ul lang={contentLang(page)}>
            {documents.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </>
      )}
      {contact && (
        <>
          <h3>{m.facts.contact}</h3>
          <Prose text={contact} lang={contentLang(page)} />
        </>
      )}
      {applyUrl && (
        <p>
          <ButtonLink href={applyUrl}>{m.apply}</ButtonLink>
          <DeadLinkNote page={page} url={applyUrl} />
        </p>
      )}
    </section>
  );
}
