import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FactorRefusal } from '../use-cases/show-second-factor.ts';
import { words } from './words.ts';

interface SecondFactorPageProps {
  page: Page;
  back: string;
  linked: boolean;
  fault?: FactorRefusal;
}

/** Asks for a code before something that a session alone does not open. */
export function SecondFactorPage({ page, back, linked, fault }: SecondFactorPageProps) {
  const m = words(page).strong;
  const error = fault && m[fault];
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={linked ? m.lead : m.none}>
        {!linked && (
          <ButtonLink look="bold" href={href(page, '/compte/second-facteur')}>
            {m.set}
          </ButtonLink>
        )}
      </PageHeading>
      {error && <ErrorSummary page={page} errors={[{ field: 'code', message: error }]} />}
      {linked && (
        <form class="stack is-close" method="post" action={href(page, '/connexion/second-facteur')}>
          <input type="hidden" name="retour" value={back} />
          <TextField
            page={page}
            name="code"
            autocomplete="one-time-code"
            label={m.code}
            error={error}
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
