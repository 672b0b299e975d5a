import type { Actor } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { needsSecondFactor } from '../policy.ts';
import type { SessionSeen } from '../queries.ts';
import { SessionList } from './session-list.tsx';
import { words } from './words.ts';

interface AccountPageProps {
  page: Page;
  actor: Actor;
  sessions: readonly SessionSeen[];
  /** An authenticator is linked. */
  totp: boolean;
  saved?: boolean;
  typedName?: string;
  nameFault?: boolean;
}

/** What one sees of oneself: name, roles, second factor, sessions. */
export function AccountPage(props: AccountPageProps) {
  const { page, actor, sessions, totp, saved = false, typedName, nameFault = false } = props;
  const m = words(page);
  const error = nameFault ? m.person.nameFault : undefined;
  return (
    <Layout page={page} title={m.person.title} robots="noindex" breadcrumbs={[{ label: m.person.title }]}>
      <PageHeading title={m.person.title} lead={actor.name || m.person.noName} />
      <div class="stack">
        {saved && (
          <Notice page={page} kind="done">
            <p>{m.person.saved}</p>
          </Notice>
        )}
        {error && <ErrorSummary page={page} errors={[{ field: 'nom', message: error }]} />}
        <DefinitionList
          page={page}
          facts={[
            { term: m.person.email, value: actor.email },
            {
              term: m.person.roles,
              value:
                actor.relations.length === 0
                  ? m.person.noRoles
                  : actor.relations.map(({ role }) => m.person.role[role]).join(', '),
            },
            {
              term: m.totp.title,
              value: totp ? m.totp.on : needsSecondFactor(actor.relations) ? m.totp.must : m.totp.off,
              action: (
                <ButtonLink look="quiet" href={href(page, '/compte/second-facteur')}>
                  {totp ? m.totp.title : m.totp.begin}
                </ButtonLink>
              ),
            },
          ]}
        />
        <p>
          <a href={href(page, '/compte/jetons')}>{m.person.tokens}</a> ·{' '}
          <a href={href(page, '/compte/webhooks')}>{m.person.webhooks}</a>
        </p>
        <form class="stack is-close" method="post" action={href(page, '/compte/nom')}>
          <TextField
            page={page}
            name="nom"
            autocomplete="nickname"
            label={m.person.name}
            hint={m.person.nameHint}
            value={typedName ?? actor.name}
            error={error}
            maxLength={60}
          />
          <div class="actions">
            <Button>{m.person.save}</Button>
          </div>
        </form>
        <SessionList page={page} sessions={sessions} current={actor.sessionId} />
        <p>
          <a href={href(page, '/compte/mes-donnees')}>{m.person.data}</a>
        </p>
        <form method="post" action={href(page, '/deconnexion')}>
          <Button>{m.person.signOut}</Button>
        </form>
      </div>
    </Layout>
  );
}
