/** Registering: the form, what comes next, and the page of one's own registration. */
import type { ComponentChildren } from 'preact';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Meeting } from '../domain/event.ts';
import type { RegistrationState } from '../domain/registration.ts';
import type { Standing } from '../domain/seats.ts';
import type { RegistrationFault, TypedRegistration } from '../forms.ts';
import { whenInWords, words } from './words.ts';

interface RegisterPageProps {
  page: Page;
  meeting: Meeting;
  member: boolean;
  /** Whoever registers now waits. */
  full: boolean;
  typed: TypedRegistration;
  faults?: readonly RegistrationFault[];
  notice?: 'closed' | 'tooMany' | undefined;
}

export function RegisterPage(props: RegisterPageProps) {
  const { page, meeting, member, full, typed, faults = [], notice } = props;
  const m = words(page);
  const r = m.registration;
  const errors = faults.map((field) => ({ field, message: r.fault[field] }));
  const error = (field: RegistrationFault) => errors.find((each) => each.field === field)?.message;
  const title = full ? r.fullTitle(meeting.title) : r.title(meeting.title);
  return (
    <Frame page={page} meeting={meeting} title={title} faulty={errors.length > 0}>
      <PageHeading title={title} lead={whenInWords(page.locale, meeting)} />
      <div class="stack">
        <ErrorSummary page={page} errors={errors} />
        {notice && (
          <Notice page={page} kind="attention">
            <p>{r[notice]}</p>
          </Notice>
        )}
        {notice !== 'closed' && (
          <form class="stack" method="post" action={href(page, `/agenda/${meeting.id}/inscription`)}>
            {full && <p>{r.full}</p>}
            <p class="hint">{r.lead}</p>
            <TextField
              page={page}
              name="nom"
              label={r.name}
              hint={r.nameHint}
              value={typed.name}
              autocomplete="nickname"
              maxLength={60}
              error={error('nom')}
            />
            {!member && (
              <TextField
                page={page}
                name="courriel"
                type="email"
                label={r.email}
                hint={full ? r.emailHintFull : r.emailHint}
                value={typed.email}
                autocomplete="email"
                error={error('courriel')}
              />
            )}
            <div class="actions">
              <Button look="bold">{full ? r.submitFull : r.submit}</Button>
            </div>
          </form>
        )}
      </div>
    </Frame>
  );
}

/** `standing`: for whoever signed in; null: a letter comes first. */
export function AskedPage({
  page,
  meeting,
  standing,
}: {
  page: Page;
  meeting: Meeting;
  standing: Standing | null;
}) {
  const r = words(page).registration;
  const title = standing ? r.own : r.sentTitle;
  return (
    <Frame page={page} meeting={meeting} title={title}>
      <PageHeading title={title} lead={meeting.title} lang={contentLang(page)} />
      <div class="stack">
        <Notice page={page} kind={standing === 'waiting' ? 'attention' : 'done'}>
          <p>{standing ? `${r.standing[standing]} ${r.letterComes}` : r.sent}</p>
        </Notice>
        <p>
          <ButtonLink href={href(page, `/agenda/${meeting.id}`)}>{r.seePage}</ButtonLink>
        </p>
      </div>
    </Frame>
  );
}

interface OwnRegistrationPageProps {
  page: Page;
  meeting: Meeting;
  /** Its own address, without the language. */
  path: string;
  state: RegistrationState;
  /** Whether it may still be confirmed. */
  open: boolean;
}

export function OwnRegistrationPage({ page, meeting, path, state, open }: OwnRegistrationPageProps) {
  const r = words(page).registration;
  return (
    <Frame page={page} meeting={meeting} title={r.own}>
      <PageHeading kicker={r.own} title={meeting.title} lang={contentLang(page)} />
      <div class="stack">
        <p>{whenInWords(page.locale, meeting)}</p>
        <Notice page={page} kind={state === 'seated' ? 'done' : 'info'}>
          <p>{state === 'unconfirmed' && !open ? r.closed : r.standing[state]}</p>
        </Notice>
        {state === 'unconfirmed' && open && (
          <form class="actions" method="post" action={href(page, `${path}/confirmation`)}>
            <Button look="bold">{r.confirm}</Button>
          </form>
        )}
        {(state === 'seated' || state === 'waiting') && (
          <form class="stack is-close" method="post" action={href(page, `${path}/annulation`)}>
            {state === 'seated' && <p class="hint">{r.cancelHint}</p>}
            <div class="actions">
              <Button>{state === 'seated' ? r.cancel : r.leaveList}</Button>
            </div>
          </form>
        )}
        <p class="actions">
          <ButtonLink look="quiet" href={href(page, `/agenda/${meeting.id}`)}>
            {r.seePage}
          </ButtonLink>
          {state === 'cancelled' && open && (
            <ButtonLink look="quiet" href={href(page, `/agenda/${meeting.id}/inscription`)}>
              {r.again}
            </ButtonLink>
          )}
        </p>
      </div>
    </Frame>
  );
}

export function GonePage({ page }: { page: Page }) {
  const m = words(page);
  return (
    <Layout
      page={page}
      title={m.registration.gone}
      robots="noindex"
      current="peers"
      breadcrumbs={[{ label: m.title, path: '/agenda' }, { label: m.registration.gone }]}
    >
      <PageHeading title={m.registration.gone} lead={m.registration.goneBody} />
      <div class="stack">
        <ButtonLink href={href(page, '/agenda')}>{m.title}</ButtonLink>
      </div>
    </Layout>
  );
}

function Frame({
  page,
  meeting,
  title,
  faulty,
  children,
}: {
  page: Page;
  meeting: Meeting;
  title: string;
  faulty?: boolean;
  children: ComponentChildren;
}) {
  const m = words(page);
  return (
    <Layout
      page={page}
      title={title}
      faulty={faulty}
      current="peers"
      robots="noindex"
      breadcrumbs={[
        { label: m.title, path: '/agenda' },
        { label: meeting.title, path: `/agenda/${meeting.id}`, lang: contentLang(page) },
        { label: m.registration.own },
      ]}
    >
      {children}
    </Layout>
  );
}
