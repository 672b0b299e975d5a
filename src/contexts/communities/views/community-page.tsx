/** One community: its questions, who belongs, how to follow it. */

import { contentLang, href, type Page, withQuery } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { LinkChoice } from '../../../ui/link-choice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { When } from '../../../ui/when.tsx';
import type { Community, Membership, Question } from '../domain/community.ts';
import type { WrittenReport } from '../queries.ts';
import { isoDay, words } from './words.ts';

export interface CommunityPageProps {
  page: Page;
  community: Community;
  questions: readonly Question[];
  total: number;
  current: number;
  perPage: number;
  onlyOpen: boolean;
  members: readonly { name: string; facilitator: boolean }[];
  /** What the reader is there; and the name they go by, to begin with. */
  membership: Membership | null;
  name: string;
  /** For those who decide. */
  reports: readonly WrittenReport[];
  nameFault?: boolean;
}

export function CommunityPage(props: CommunityPageProps) {
  const { page, community, questions, total, current, perPage, onlyOpen, membership } = props;
  const { nameFault = false } = props;
  const m = words(page);
  const path = `/communautes/${community.slug}`;
  const lang = contentLang(page);
  return (
    <Layout
      page={page}
      title={community.title}
      faulty={nameFault}
      description={community.summary.slice(0, 200)}
      current="peers"
      breadcrumbs={[
        { label: m.peers, path: '/pairs' },
        { label: m.title, path: '/communautes' },
        { label: community.title, lang },
      ]}
    >
      <PageHeading title={community.title} lead={community.summary} lang={lang}>
        {membership && !community.closed && (
          <ButtonLink look="bold" href={href(page, `${path}/question`)}>
            {m.one.ask}
          </ButtonLink>
        )}
        {!membership && !community.closed && <ButtonLink href="#rejoindre">{m.one.join}</ButtonLink>}
      </PageHeading>
      {community.closed && (
        <Notice page={page} kind="info">
          <p>{m.closed}</p>
        </Notice>
      )}
      <Columns side="end" aside={<Aside {...props} />}>
        <div class="stack">
          <ErrorSummary page={page} errors={nameFault ? [{ field: 'nom', message: m.form.fault.nom }] : []} />
          <Reports {...props} />
          <section aria-labelledby="questions">
            <h2 id="questions">{total === 0 ? m.one.list : m.questions(total)}</h2>
            {(total > 0 || onlyOpen) && (
              <LinkChoice
                label={m.one.list}
                choices={[
                  { label: m.one.all, href: withQuery(page, { reponse: null }), current: !onlyOpen },
                  { label: m.one.onlyOpen, href: withQuery(page, { reponse: 'sans' }), current: onlyOpen },
                ]}
              />
            )}
            {questions.length === 0 && <p>{onlyOpen ? m.one.noneOpen : m.one.noQuestions}</p>}
            {questions.map((question) => (
              <Card
                lang={lang}
                title={question.title}
                href={href(page, `${path}/questions/${question.id}`)}
                facts={[
                  m.one.by(question.author),
                  <When page={page} date={isoDay(question.at)} />,
                  m.answers(question.answers),
                  ...(question.accepted ? [m.answered] : []),
                ]}
              />
            ))}
            <Pager page={page} current={current} last={Math.ceil(total / perPage)} />
          </section>
        </div>
      </Columns>
    </Layout>
  );
}

function Reports({ page, community, reports }: CommunityPageProps) {
  const m = words(page);
  if (reports.length === 0) return null;
  return (
    <Notice page={page} kind="attention" title={m.one.reports}>
      <ul>
        {reports.map(({ reason, questionId, answerId, title }) => (
          <li>
            <a
              href={`${href(page, `/communautes/${community.slug}/questions/${questionId}`)}${answerId ? `#reponse-${answerId}` : ''}`}
              lang={contentLang(page)}
            >
              {title}
            </a>
            {colon(page.locale)}
            {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Aside(props: CommunityPageProps) {
  const { page, community, members, membership } = props;
  const m = words(page);
  return (
    <>
      <section>
        <h2>{m.one.people}</h2>
        <p>{m.members(members.length)}</p>
        <ul class="plain" role="list">
          {members.map(({ name, facilitator }) => (
            <li>
              {name}
              {facilitator && ` (${m.one.facilitator})`}
            </li>
          ))}
        </ul>
        {membership ? (
          <form method="post" action={href(page, `/communautes/${community.slug}/adhesion`)}>
            <p>{m.one.joined}</p>
            <Button look="quiet" name="geste" value="quitter">
              {m.one.leave}
            </Button>
          </form>
        ) : (
          !community.closed && <Join {...props} />
        )}
      </section>
      <Follow page={page} path={`/communautes/${community.slug}`} />
    </>
  );
}

function Join({ page, community, name, nameFault = false }: CommunityPageProps) {
  const m = words(page);
  return (
    <form
      id="rejoindre"
      class="stack is-close"
      method="post"
      action={href(page, `/communautes/${community.slug}/adhesion`)}
    >
      <p class="hint">{m.one.joinFirst}</p>
      <TextField
        page={page}
        name="nom"
        label={m.form.you}
        hint={m.form.youHint}
        value={name}
        autocomplete="nickname"
        maxLength={60}
        error={nameFault ? m.form.fault.nom : undefined}
      />
      <Button name="geste" value="rejoindre">
        {m.one.join}
      </Button>
    </form>
  );
}

function Follow({ page, path }: { page: Page; path: string }) {
  const m = words(page).one;
  return (
    <section aria-labelledby="suivre">
      <h2 id="suivre">{m.follow}</h2>
      <p class="hint">{m.followHint}</p>
      <form class="stack is-close" method="post" action={href(page, '/alertes')}>
        <input type="hidden" name="liste" value={path} />
        <TextField page={page} name="courriel" type="email" autocomplete="email" label={m.email} />
        <RadioGroup
          page={page}
          name="rythme"
          label={m.rhythm}
          options={(['weekly', 'daily'] as const).map((value) => ({ value, label: m.rhythms[value] }))}
          value="weekly"
        />
        <Button>{m.send}</Button>
      </form>
    </section>
  );
}
