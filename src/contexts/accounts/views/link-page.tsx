import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { words } from './words.ts';

interface LinkPageProps {
  page: Page;
  token: string;
  back: string;
  /** The code that this browser was given; null: it is to be typed. */
  code: string | null;
  typed?: string;
  fault?: boolean;
}

/** What a link opens: a button. Reading it changes nothing, so that mail scanners may. */
export function LinkPage({ page, token, back, code, typed = '', fault = false }: LinkPageProps) {
  const m = words(page).link;
  const error = fault ? m.codeFault : undefined;
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead} />
      {error && <ErrorSummary page={page} errors={[{ field: 'code', message: error }]} />}
      <form class="stack is-close" method="post" action={href(page, '/connexion/lien')}>
        <input type="hidden" name="jeton" value={token} />
        <input type="hidden" name="retour" value={back} />
        {code === null && (
          <TextField
            page={page}
            name="code"
            autocomplete="one-time-code"
            label={m.code}
            value={typed}
            error={error}
            size={12}
            maxLength={20}
          />
        )}
        <div class="actions">
          <Button look="bold">{m.submit}</Button>
        </div>
      </form>
    </Layout>
  );
}

/** A link that was used, is too old, or was never given: we do not say which. */
export function LinkGonePage({ page }: { page: Page }) {
  const m = words(page).link;
  return (
    <Layout page={page} title={m.goneTitle} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.goneTitle} lead={m.goneLead}>
        <a class="button is-bold" href={href(page, '/connexion')}>
          {m.ask}
        </a>
      </PageHeading>
    </Layout>
  );
}
