import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { words } from './words.ts';

interface SignInPageProps {
  page: Page;
  /** Where to go back to. */
  back: string;
  typed?: string;
  fault?: boolean;
  /** Too many links were asked from this network. */
  crowded?: boolean;
}

/** Asks for the address that a link will be sent to. */
export function SignInPage({ page, back, typed = '', fault = false, crowded = false }: SignInPageProps) {
  const m = words(page).signIn;
  const error = fault ? m.emailFault : undefined;
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead} />
      {error && <ErrorSummary page={page} errors={[{ field: 'courriel', message: error }]} />}
      {crowded && (
        <Notice page={page} kind="attention">
          <p>{m.crowded}</p>
        </Notice>
      )}
      <form class="stack is-close" method="post" action={href(page, '/connexion')} novalidate>
        <input type="hidden" name="retour" value={back} />
        <EmailField page={page} label={m.email} hint={m.emailHint} value={typed} error={error} />
        <div class="actions">
          <Button look="bold">{m.submit}</Button>
        </div>
      </form>
    </Layout>
  );
}
