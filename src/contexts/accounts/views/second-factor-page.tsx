import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FactorRefusal } from '../use-cases/show-second-factor.ts';
import { KeyForm } from './key-form.tsx';
import { words } from './words.ts';

interface SecondFactorPageProps {
  page: Page;
  back: string;
  /** An authenticator is linked. */
  linked: boolean;
  /** There are keys to be shown. */
  keys: boolean;
  fault?: FactorRefusal | 'key';
}

/** Asks for a code before something that a session alone does not open. */
export function SecondFactorPage({ page, back, linked, keys, fault }: SecondFactorPageProps) {
  const m = words(page).strong;
  const error = fault && m[fault];
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={linked || keys ? m.lead : m.none}>
        {!linked && !keys && (
          <ButtonLink look="bold" href={href(page, '/compte/second-facteur')}>
            {m.set}
          </ButtonLink>
        )}
      </PageHeading>
      {error && linked && fault !== 'key' && (
        <ErrorSummary page={page} errors={[{ field: 'code', message: error }]} />
      )}
      {error && fault === 'key' && (
        <Notice page={page} kind="attention">
          <p>{error}</p>
        </Notice>
      )}
      {keys && (
        <KeyForm
          page={page}
          gesture="show"
          challenge="/connexion/second-facteur/cle/defi"
          action="/connexion/second-facteur/cle"
          label={m.showKey}
        >
          <input type="hidden" name="retour" value={back} />
        </KeyForm>
      )}
      {linked && (
        <form class="stack is-close" method="post" action={href(page, '/connexion/second-facteur')}>
          <input type="hidden" name="retour" value={back} />
          <TextField
            page={page}
            name="code"
            autocomplete="one-time-code"
            label={m.code}
            error={fault === 'key' ? undefined : error}
            size={12}
            maxLength={20}
          />
          <div class="actions">
            <Button look="bold">{m.submit}</Button>
          </div>
        </form>
      )}
    </Layout>
  );
}
