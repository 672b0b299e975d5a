import { href, type Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { spacedCode } from '../domain/short-code.ts';
import { words } from './words.ts';

/** The same for every address: nobody learns here who has an account. */
export function LinkSentPage({ page, email, code }: { page: Page; email: string; code: string }) {
  const m = words(page).signIn;
  return (
    <Layout page={page} title={m.sentTitle} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.sentTitle} lead={m.sentLead(email)} />
      <div class="prose">
        <h2>{m.code}</h2>
        <p class="short-code">
          <code>{spacedCode(code)}</code>
        </p>
        <p>{m.codeWhy}</p>
        <p>
          {m.none} <a href={href(page, '/connexion')}>{m.again}</a>.
        </p>
      </div>
    </Layout>
  );
}
