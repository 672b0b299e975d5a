import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { AddressField } from './address-field.tsx';
import { sharingWords } from './sharing-words.ts';
import { words } from './words.ts';

interface KeepPageProps {
  page: Page;
  token: Token;
  /** The token of the address to read, when there is one. */
  share: Token | null;
  /** The address to read was just withdrawn. */
  revoked: boolean;
}

/** The holder's own address, the one they may give to read, and the diagnosis as data. */
export function KeepPage({ page, token, share, revoked }: KeepPageProps) {
  const m = sharingWords(page);
  const result = `/faire-le-point/${token}`;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.keepTitle}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: words(page).takeStock, path: '/faire-le-point' }, { label: m.keepTitle }]}
    >
      <PageHeading title={m.keepTitle}>
        <ButtonLink href={href(page, result)}>{m.back}</ButtonLink>
      </PageHeading>
      <div class="stack is-close">
        {revoked && (
          <Notice page={page} kind="done">
            <p>{m.shareRevoked}</p>
          </Notice>
        )}
        <section class="form-group" aria-labelledby="votre-adresse">
          <h2 id="votre-adresse">{m.ownTitle}</h2>
          <p>{m.ownBody}</p>
          <AddressField page={page} id="adresse" label={m.ownAddress} path={result} />
        </section>
        <section class="form-group" aria-labelledby="lecture">
          <h2 id="lecture">{m.shareTitle}</h2>
          <p>{m.shareBody}</p>
          {share && (
            <AddressField
              page={page}
              id="adresse-lecture"
              label={m.shareAddress}
              path={`/faire-le-point/partage/${share}`}
            />
          )}
          <form method="post" action={href(page, `${result}/partage${share ? '/retrait' : ''}`)}>
            <Button>{share ? m.shareRevoke : m.shareCreate}</Button>
          </form>
        </section>
        <section class="form-group" aria-labelledby="donnees">
          <h2 id="donnees">{m.dataTitle}</h2>
          <ul class="plain-list">
            <li>
              <a href={href(page, `${result}/resultat.json`)}>{m.dataJson}</a>
            </li>
            <li>
              <a href={href(page, `${result}/fiche`)}>{m.recordLink}</a>
            </li>
            <li>
              <a href={`${href(page, `${result}/modifier`)}#effacer`}>{m.eraseLink}</a>
            </li>
          </ul>
        </section>
      </div>
    </Layout>
  );
}
