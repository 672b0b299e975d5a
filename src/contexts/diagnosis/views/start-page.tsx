import type { Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Suggestion } from '../../territories/public.ts';
import type { Pack } from '../domain/pack.ts';
import type { FormReading, Typed } from '../forms.ts';
import { FaultSummary } from './fault-summary.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { words } from './words.ts';

interface StartPageProps {
  page: Page;
  pack: Pack;
  typed?: Typed;
  faults?: FormReading['faults'];
  places?: readonly Suggestion[];
  /** Something to say before the questions: what was sent could not be read, or answers were erased. */
  notice?: 'unreadable' | 'erased' | undefined;
}

/** What taking stock is, and its questions. */
export function StartPage({
  page,
  pack,
  typed = new Map(),
  faults = [],
  places = [],
  notice,
}: StartPageProps) {
  const m = words(page);
  return (
    <Layout
      page={page}
      current="take-stock"
      title={faults.length > 0 ? m.form.refused(m.form.title) : m.form.title}
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
        <QuestionsForm
          page={page}
          pack={pack}
          action="/faire-le-point"
          typed={typed}
          faults={faults}
          places={places}
          submit={m.form.submit}
        />
      </div>
    </Layout>
  );
}
