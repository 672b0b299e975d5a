import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Holder } from '../queries/roles.ts';
import { words } from './words.ts';

/** What the letter to the organisation opens: who asks for what, and a button. */
export function ClaimLetterPage({
  page,
  token,
  claim,
  name,
}: {
  page: Page;
  token: string;
  claim: Holder;
  name: string;
}) {
  const m = words(page).claims;
  return (
    <Layout page={page} title={m.letterTitle} robots="noindex" breadcrumbs={[{ label: m.letterTitle }]}>
      <PageHeading title={m.letterTitle} lead={m.letterLead} />
      <div class="stack is-close">
        <p>{m.letterAsks(claim.name || words(page).person.unnamed, claim.email)}</p>
        <p lang={contentLang(page)}>
          <strong>{name}</strong>
        </p>
        <form class="stack is-close" method="post" action={href(page, '/gardes/confirmation')}>
          <input type="hidden" name="jeton" value={token} />
          <p>{m.letterWarning}</p>
          <div class="actions">
            <Button look="bold">{m.letterSubmit}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

/** Confirmed, when a name is given; else the letter opens nothing any more. */
export function ClaimLetterTakenPage({ page, name }: { page: Page; name?: string }) {
  const m = words(page).claims;
  const title = name === undefined ? m.letterGone : m.letterDone;
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={[{ label: m.letterTitle }]}>
      <PageHeading title={title} lead={name === undefined ? m.letterGoneLead : m.letterDoneLead(name)} />
    </Layout>
  );
}
