import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Token } from '../../../kernel/token.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Pack } from '../domain/pack.ts';
import type { FormReading, Typed } from '../forms.ts';
import type { BegunFrom } from '../use-cases/begun-from.ts';
import type { Aids } from './asked-question.tsx';
import { BegunNotice } from './begun-notice.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { type Changed, MeanwhileNotice } from './meanwhile-notice.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { words } from './words.ts';

interface ChangePageProps {
  page: Page;
  pack: Pack;
  token: Token;
  typed: Typed;
  /** The instant of the answers that the form is filled from, in milliseconds. */
  seen: number;
  aids: Aids;
  from: BegunFrom | null;
  faults?: FormReading['faults'];
  choices?: FormReading['choices'];
  unreadable?: boolean;
  /** The answers as they are now, and as they were sent, when both differ. */
  meanwhile?: Changed;
  label?: (id: TerritoryId) => string;
}

/** The same questions, filled with the answers given before; and the way to erase them. */
export function ChangePage(props: ChangePageProps) {
  const { page, pack, token, typed, seen, aids, from, faults = [], choices = new Map() } = props;
  const { unreadable, meanwhile, label = String } = props;
  const m = words(page);
  const result = `/faire-le-point/${token}`;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.form.changeTitle}
      faulty={faults.length > 0}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: m.takeStock, path: '/faire-le-point' }, { label: m.form.changeTitle }]}
    >
      <PageHeading title={m.form.changeTitle} />
      <div class="stack is-close">
        {unreadable && (
          <Notice page={page} kind="attention">
            <p>{m.unreadable}</p>
          </Notice>
        )}
        {meanwhile && <MeanwhileNotice page={page} pack={pack} changed={meanwhile} label={label} />}
        {from && aids.taken.size > 0 && <BegunNotice page={page} from={from} />}
        <FaultSummary page={page} pack={pack} faults={faults} />
        <QuestionsForm
          {...{ page, pack, typed, faults, choices, aids, seen }}
          questions={pack.asked}
          action={result}
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
