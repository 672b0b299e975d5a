import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Pack } from '../domain/pack.ts';
import type { FormReading, Typed } from '../forms.ts';
import type { BegunFrom } from '../use-cases/begun-from.ts';
import type { Aids } from './asked-question.tsx';
import { BegunNotice } from './begun-notice.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { words } from './words.ts';

interface StartPageProps {
  page: Page;
  pack: Pack;
  typed?: Typed;
  faults?: FormReading['faults'];
  choices?: FormReading['choices'];
  aids: Aids;
  from: BegunFrom | null;
  /** Something to say before the questions: what was sent could not be read, or answers were erased. */
  notice?: 'unreadable' | 'erased' | undefined;
}

/** What taking stock is, the two ways to answer, and the questions. */
export function StartPage(props: StartPageProps) {
  const { page, pack, typed = new Map(), faults = [], choices = new Map(), aids, from, notice } = props;
  const m = words(page);
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.form.title}
      faulty={faults.length > 0}
      description={m.form.lead}
      breadcrumbs={[{ label: m.takeStock }]}
    >
      <PageHeading title={m.form.title} lead={m.form.lead} />
      <div class="stack is-close">
        {notice && (
          <Notice page={page} kind={notice === 'erased' ? 'done' : 'attention'}>
            <p>{notice === 'erased' ? m.form.erased : m.unreadable}</p>
          </Notice>
        )}
        <FaultSummary page={page} pack={pack} faults={faults} />
        <div class="prose">
          <p>
            {m.form.time(pack.asked.length)} {m.form.together}
          </p>
          <p>{m.form.privacy}</p>
        </div>
        {from && <BegunNotice page={page} from={from} />}
        <Ways page={page} from={from} />
        <h2 id="questions">{m.form.allAtOnce}</h2>
        <QuestionsForm
          {...{ page, pack, typed, faults, choices, aids }}
          questions={pack.asked}
          action="/faire-le-point"
          cooperation={from?.slug}
          submit={m.form.submit}
        />
      </div>
    </Layout>
  );
}

/** One question a screen, or all of them below. */
function Ways({ page, from }: Pick<StartPageProps, 'page' | 'from'>) {
  const m = words(page).form;
  const place = page.query.get('territoire');
  const asked = new URLSearchParams({
    ...(from && { cooperation: from.slug }),
    ...(place && { territoire: place }),
  }).toString();
  return (
    <div class="actions">
      <ButtonLink look="bold" href={`${href(page, '/faire-le-point/commencer')}${asked && `?${asked}`}`}>
        {m.oneByOne}
      </ButtonLink>
      <ButtonLink href="#questions">{m.allBelow}</ButtonLink>
    </div>
  );
}
