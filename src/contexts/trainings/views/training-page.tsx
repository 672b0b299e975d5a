/** A training: what is learnt and how far, its price, its sessions, and who may pay for it. */
import { COMPETENCES } from '../../../kernel/competences.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { AUDIENCES } from '../../../kernel/resource-terms.ts';
import { COSTS, COURSE_MODES, PAYERS, REGISTERS, TRAINING_LEVELS } from '../../../kernel/training-terms.ts';
import { STAGES, type Terms, THEMES } from '../../../kernel/vocabulary.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DeadLinkNote } from '../../../ui/dead-link.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
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
  recordWords,
} from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Training } from '../domain/training.ts';
import { Sessions } from './sessions.tsx';
import { words } from './words.ts';

interface TrainingPageProps {
  page: Page;
  slug: string;
  document: Training;
  names: readonly Mention[];
  alike: readonly Neighbour[];
  revisions: readonly Revision[];
  updatedAt: Date;
  home: RecordHome | null;
  territories: TerritoryIndex;
  /** As `2026-11-22`. */
  today: string;
  jsonLd: object;
}

export function TrainingPage({ page, slug, document, alike, today, ...props }: TrainingPageProps) {
  const m = words(page);
  const path = `/formations/${slug}`;
  const { sessions, body, prerequisites, accessibility, url } = document;
  const aside = (
    <>
      <Facts page={page} document={document} names={props.names} territories={props.territories} />
      <Neighbours page={page} near={[]} alike={alike} />
    </>
  );
  const lang = contentLang(page);
  return (
    <Layout
      canonical={props.home?.url}
      page={page}
      title={document.name}
      description={document.summary}
      current="resources"
      breadcrumbs={[
        { label: m.title, path: '/formations' },
        { label: document.name, lang },
      ]}
      jsonLd={props.jsonLd}
    >
      <PageHeading kicker={m.one} title={document.name} lead={document.summary} lang={lang}>
        {url && (
          <>
            <ButtonLink look="bold" href={url}>
              {m.go}
            </ButtonLink>
            <DeadLinkNote page={page} url={url} />
          </>
        )}
      </PageHeading>
      <Columns side="end" aside={aside}>
        <RecordLinks page={page} document={document} />
        <Learnt page={page} competences={document.competences} />
        <Sessions {...{ page, path, sessions, today }} territories={props.territories} />
        {prerequisites && (
          <section>
            <h2>{m.prerequisites}</h2>
            <Prose text={prerequisites} lang={lang} />
          </section>
        )}
        {accessibility && (
          <section>
            <h2>{m.accessibility}</h2>
            <Prose text={accessibility} lang={lang} />
          </section>
        )}
        {body && <Prose text={body} lang={lang} />}
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

function Learnt({ page, competences }: { page: Page; competences: Training['competences'] }) {
  const m = words(page);
  if (competences.length === 0) return null;
  return (
    <section>
      <h2>{m.competences}</h2>
      <ul>
        {competences.map(({ competence, level }) => (
          <li>
            <a href={href(page, `/metiers/competences/${competence}`)}>
              {COMPETENCES[competence][page.locale]}
            </a>
            {', '}
            {level ? m.upTo(TRAINING_LEVELS[level][page.locale]) : m.levelUnknown}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FactsProps = Pick<TrainingPageProps, 'page' | 'document' | 'names' | 'territories'>;

/** What decides whether one may come is said even when it is unknown. */
function Facts({ page, document, names, territories }: FactsProps) {
  const m = words(page);
  const shared = recordWords(page);
  const { locale } = page;
  const { hours, mode, cost, amount, qualifying, certifications } = document;
  const named = (terms: Terms, codes: readonly string[]) =>
    codes.map((code) => terms[code]?.[locale] ?? code).join(', ');
  const told = [
    {
      term: m.certifications,
      value: certifications
        .map(({ register, number, name }) =>
          [`${REGISTERS[register][locale]} ${number}`, name].filter(Boolean).join(', '),
        )
        .join(' ; '),
    },
    { term: m.place, value: document.place },
    { term: m.fundedBy, value: <Linked page={page} mentions={names} relation="funded_by" /> },
    { term: m.stages, value: named(STAGES, document.stages) },
    { term: m.audiences, value: named(AUDIENCES, document.audiences) },
    { term: shared.themes, value: named(THEMES, document.themes) },
    {
      term: shared.territories,
      value: document.territories.map((id) => territories.label(id, locale)).join(', '),
    },
  ].filter(({ term, value }) =>
    term === m.fundedBy ? names.some(({ relation }) => relation === 'funded_by') : value,
  );
  return (
    <section class="record-facts">
      <h2>{shared.about}</h2>
      <DefinitionList
        page={page}
        facts={[
          { term: m.providers, value: providersOf(page, document, names) },
          { term: m.hours, value: hours !== undefined && m.hoursOf(hours) },
          { term: m.mode, value: mode && COURSE_MODES[mode][locale] },
          { term: m.cost, value: amount !== undefined ? m.amount(amount) : cost && COSTS[cost][locale] },
          { term: m.payers, value: named(PAYERS, document.payers) },
          { term: m.qualifying, value: qualifying === undefined ? null : qualifying ? m.yes : m.no },
          ...told,
        ]}
      />
    </section>
  );
}

function providersOf(page: Page, { providers }: Training, names: readonly Mention[]) {
  const unlinked = providers.flatMap(({ organisation, name }) =>
    organisation === undefined && name ? [name] : [],
  );
  const linked = names.some(({ relation }) => relation === 'provider');
  if (!linked && unlinked.length === 0) return null;
  return (
    <>
      <Linked page={page} mentions={names} relation="provider" />
      {linked && unlinked.length > 0 && ', '}
      {unlinked.join(', ')}
    </>
  );
}

const PATHS = { provider: '/organisations', funded_by: '/dispositifs' } as const;

function Linked({
  page,
  mentions,
  relation,
}: {
  page: Page;
  mentions: readonly Mention[];
  relation: keyof typeof PATHS;
}) {
  return (
    <>
      {mentions
        .filter((each) => each.relation === relation)
        .map(({ slug, name }, at) => (
          <>
            {at > 0 && ', '}
            <a href={href(page, `${PATHS[relation]}/${slug}`)} lang={contentLang(page)}>
              {name}
            </a>
          </>
        ))}
    </>
  );
}
