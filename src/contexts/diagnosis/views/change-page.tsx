import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Suggestion } from '../../territories/public.ts';
import type { Pack } from '../domain/pack.ts';
import type { Token } from '../domain/token.ts';
import type { FormReading, Typed } from '../forms.ts';
import { FaultSummary } from './fault-summary.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { words } from './words.ts';

interface ChangePageProps {
  page: Page;
  pack: Pack;
  token: Token;
  typed: Typed;
  seen: Date;
  faults?: FormReading['faults'];
  places?: readonly Suggestion[];
  notice?: 'unreadable' | 'meanwhile' | undefined;
}

/** The same questions, filled with the answers given before; and the way to erase them. */
export function ChangePage({
  page,
  pack,
  token,
  typed,
  seen,
  faults = [],
  places = [],
  notice,
}: ChangePageProps) {
  const m = words(page);
  const result = `/faire-le-point/${token}`;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={faults.length > 0 ? m.form.refused(m.form.changeTitle) : m.form.changeTitle}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: m.takeStock, path: '/faire-le-point' }, { label: m.form.changeTitle }]}
    >
      <PageHeading title={m.form.changeTitle} />
      <div class="stack is-close">
        {notice === 'unreadable' && (
          <Notice page={page} kind="attention">
            <p>{m.unreadable}</p>
          </Notice>
        )}
        {notice === 'meanwhile' && (
          <Notice page={page} kind="attention" title={m.meanwhile.title}>
            <p>
              {m.meanwhile.body} <a href={href(page, result)}>{m.meanwhile.see}</a>. {m.meanwhile.again}
            </p>
          </Notice>
        )}
        <FaultSummary page={page} pack={pack} faults={faults} />
        <QuestionsForm
          page={page}
          pack={pack}
          action={result}
          typed={typed}
          faults={faults}
          places={places}
          seen={seen}
          submit={m.form.submitChange}
        >
          <ButtonLink look="quiet" href={href(page, result)}>
            {m.form.cancel}
          </ButtonLink>
        </QuestionsForm>
        <section class="form-group" aria-labelledby="effacer">
          <h2 id="effacer">{m.erase.title}</h2>
          <p>{m.erase.body}</p>
          <form method="post" action={href(page, `${result}/suppression`)}>
            <Button>{m.erase.submit}</Button>
          </form>
        </section>
      </div>
    </Layout>
  );
}
