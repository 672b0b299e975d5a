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
  /** How many passkeys there are. */
  keys: number;
  nameOf: (subject: string | null) => string | null;
  typedName?: string;
  nameFault?: boolean;
}

/** What one sees of oneself: name, roles, second factor, sessions. */
export function AccountPage(props: AccountPageProps) {
  const { page, actor, sessions, totp, keys, nameOf, typedName, nameFault = false } = props;
  const m = words(page);
  const done = page.query.has('enregistre')
    ? m.person.saved
    : page.query.get('fait') === 'role' && m.person.taken;
  const error = nameFault ? m.person.nameFault : undefined;
  return (
    <Layout page={page} title={m.person.title} robots="noindex" breadcrumbs={[{ label: m.person.title }]}>
      <PageHeading title={m.person.title} lead={actor.name || m.person.noName} />
      <div class="stack">
        {done && !error && (
          <Notice page={page} kind="done">
            <p>{done}</p>
          </Notice>
        )}
        {error && <ErrorSummary page={page} errors={[{ field: 'nom', message: error }]} />}
        <DefinitionList
          page={page}
          facts={[
            { term: m.person.email, value: actor.email },
            { term: m.person.roles, value: <RolesHeld {...{ page, actor, nameOf }} /> },
            {
              term: m.person.second,
              value: <Factors {...{ page, actor, totp, keys }} />,
              action: (
                <>
                  <ButtonLink look="quiet" href={href(page, '/compte/second-facteur')}>
                    {m.totp.title}
                  </ButtonLink>
                  <ButtonLink look="quiet" href={href(page, '/compte/cles')}>
                    {m.keys.title}
                  </ButtonLink>
                </>
              ),
            },
          ]}
        />
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
        <Elsewhere page={page} />
        <form method="post" action={href(page, '/deconnexion')}>
          <Button>{m.person.signOut}</Button>
        </form>
      </div>
    </Layout>
  );
}

/** Where the rest that is one's own stands: what one gives and gets here first, what programs use last. */
function Elsewhere({ page }: { page: Page }) {
  const m = words(page).person;
  const links = [
    ['/pairs/mes-annonces', m.offers],
    ['/enquetes?miennes=oui', m.surveys],
    ['/imports', m.imports],
    ['/compte/mes-donnees', m.data],
    ['/compte/sanctions', m.sanctions],
    ['/compte/jetons', m.tokens],
    ['/compte/webhooks', m.webhooks],
  ] as const;
  return (
    <nav class="stack is-close" aria-labelledby="ailleurs">
      <h2 id="ailleurs">{m.elsewhere}</h2>
      <ul>
        {links.map(([path, label]) => (
          <li>
            <a href={href(page, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RolesHeld({ page, actor, nameOf }: Pick<AccountPageProps, 'page' | 'actor' | 'nameOf'>) {
  const m = words(page);
  if (actor.relations.length === 0) return <>{m.person.noRoles}</>;
  const moderates = actor.relations.some(({ role }) => role === 'moderator' || role === 'administrator');
  return (
    <>
      <ul class="people" role="list">
        {actor.relations.map(({ role, subject }) => (
          <li>{m.administration.roleOf(role, nameOf(subject))}</li>
        ))}
      </ul>
      <p class="actions">
        <a href={href(page, '/moderation')}>{m.person.proposals}</a>
        <a href={href(page, '/gardes')}>{m.claims.queue}</a>
        <a href={href(page, '/imports')}>{m.person.imports}</a>
        {moderates && <a href={href(page, '/moderation/sanctions')}>{m.person.sanctionsDecided}</a>}
        {actor.relations.some(({ role }) => role === 'administrator') && (
          <a href={href(page, '/administration')}>{m.administration.title}</a>
        )}
      </p>
    </>
  );
}

/** What a second factor is for this person: none, asked by a role, set, shown. */
function Factors({ page, actor, totp, keys }: Pick<AccountPageProps, 'page' | 'actor' | 'totp' | 'keys'>) {
  const m = words(page);
  if (!totp && keys === 0)
    return needsSecondFactor(actor.relations) ? <strong>{m.totp.must}</strong> : <span>{m.totp.off}</span>;
  const set = m.person.factors(totp, keys);
  if (actor.strong)
    return (
      <>
        {set} ({m.person.shown})
      </>
    );
  return (
    <>
      {set}. <a href={href(page, '/connexion/second-facteur?retour=%2Fcompte')}>{m.strong.show}</a>
    </>
  );
}
