import { parisDay } from '../../../kernel/day.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { positionPath, readPath, teamPath } from '../domain/addresses.ts';
import type { LinkKind, Positioning } from '../queries.ts';
import { AddressField } from './address-field.tsx';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface AddressesPageProps {
  page: Page;
  token: string;
  positioning: Positioning;
  /** The tokens of the links that are open. */
  links: Readonly<Partial<Record<LinkKind, string>>>;
  closed: boolean;
}

/** The holder's own address, those they give, the data, the end. */
export function AddressesPage({ page, token, positioning, links, closed }: AddressesPageProps) {
  const { keep: m, team } = words(page);
  const own = positionPath(token);
  const press = (path: string, label: string, name?: string) => (
    <form method="post" action={href(page, own + path)}>
      <Button name={name}>{label}</Button>
    </form>
  );
  return (
    <TradesFrame page={page} title={m.title} secret>
      {closed && (
        <Notice page={page} kind="done">
          <p>{m.closed}</p>
        </Notice>
      )}
      <div class="stack is-close">
        <section class="form-group" aria-labelledby="la-mienne">
          <h2 id="la-mienne">{m.ownTitle}</h2>
          <p>{m.ownBody}</p>
          <AddressField page={page} id="adresse" label={m.own} path={own} />
          <p class="hint">{m.until(partialDate(page.locale, parisDay(positioning.expiresAt)))}</p>
        </section>
        {positioning.kind === 'team' && (
          <section class="form-group" aria-labelledby="inviter">
            <h2 id="inviter">{team.invite}</h2>
            <p>{team.inviteBody}</p>
            {links.invitation && (
              <AddressField
                page={page}
                id="invitation"
                label={team.inviteAddress}
                path={teamPath(links.invitation)}
              />
            )}
            {links.invitation
              ? press('/invitation/retrait', team.inviteClose)
              : press('/invitation', team.inviteOpen)}
          </section>
        )}
        <section class="form-group" aria-labelledby="lire">
          <h2 id="lire">{m.shareTitle}</h2>
          <p>{m.shareBody}</p>
          {links.share && (
            <AddressField page={page} id="lecture" label={m.share} path={readPath(links.share)} />
          )}
          {links.share ? press('/partage/retrait', m.shareClose) : press('/partage', m.shareOpen)}
        </section>
        <section class="form-group" aria-labelledby="effacer">
          <h2 id="effacer">{m.eraseTitle}</h2>
          <p>
            <a href={href(page, `${own}/position.json`)}>{m.data}</a>
          </p>
          <p>{m.eraseBody}</p>
          {press('/effacement', m.erase)}
        </section>
      </div>
      <p class="actions">
        <ButtonLink href={href(page, own)}>{m.back}</ButtonLink>
      </p>
    </TradesFrame>
  );
}
