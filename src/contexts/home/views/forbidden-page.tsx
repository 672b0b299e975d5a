/** A page that is no secret, met without the right: who may use it, and how to become so. */
import type { Actor, LackedRight } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface ForbiddenPageProps {
  page: Page;
  /** Null: nobody signed in. */
  actor: Actor | null;
  lacked: LackedRight;
}

/** Roles that give nothing without a second factor. */
const STRONG = ['administrator', 'moderator'];

export function ForbiddenPage({ page, actor, lacked }: ForbiddenPageProps) {
  const { forbidden: m } = say(page.locale, { fr, en });
  const { right, record } = lacked;
  const back = `?retour=${encodeURIComponent(page.path)}`;
  const weak = actor?.strong === false && actor.relations.some(({ role }) => STRONG.includes(role));
  return (
    <Layout page={page} title={m.title} robots="noindex">
      <PageHeading title={m.title} lead={m.who[right]} />
      <div class="stack">
        {!actor && (
          <p>
            {m.signIn} <a href={href(page, `/connexion${back}`)}>{m.toSignIn}</a>
          </p>
        )}
        {actor?.restricted && (
          <p>
            {m.restricted} <a href={href(page, '/compte/sanctions')}>{m.toSanctions}</a>
          </p>
        )}
        {weak && (
          <p>
            {m.factor} <a href={href(page, `/connexion/second-facteur${back}`)}>{m.toFactor}</a>
          </p>
        )}
        <p>{m.how[right]}</p>
        <p class="actions">
          {record ? (
            <>
              <ButtonLink href={href(page, `${record}/garde`)}>{m.claim}</ButtonLink>
              <ButtonLink look="quiet" href={href(page, `${record}/modifier`)}>
                {m.propose}
              </ButtonLink>
              <ButtonLink look="quiet" href={href(page, record)}>
                {m.record}
              </ButtonLink>
            </>
          ) : (
            <>
              <ButtonLink href={href(page, '/mentions-legales')}>{m.contact}</ButtonLink>
              {actor && (
                <ButtonLink look="quiet" href={href(page, '/compte')}>
                  {m.account}
                </ButtonLink>
              )}
            </>
          )}
        </p>
      </div>
    </Layout>
  );
}
