import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import type { Kinds } from '../../records/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { DueRecord } from '../use-cases/kept-due.ts';

interface DuePageProps {
  page: Page;
  token: string;
  due: readonly DueRecord[];
  kinds: Kinds;
  stopped: boolean;
  notice?: 'done' | 'changed' | undefined;
}

/** The page of a monthly letter: each record that is due, with one button. */
export function DuePage({ page, token, due, kinds, stopped, notice }: DuePageProps) {
  const m = say(page.locale, { fr, en });
  const own = `/verifications/${token}`;
  return (
    <Layout page={page} title={m.title} robots="noindex, nofollow" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        {notice && (
          <Notice page={page} kind={notice === 'done' ? 'done' : 'attention'}>
            <p>{m[notice]}</p>
          </Notice>
        )}
        {due.length === 0 && (
          <EmptyState title={m.none}>
            <p>{m.noneHint}</p>
          </EmptyState>
        )}
        {due.length > 0 && (
          <ul class="queue" role="list">
            {due.map(({ record, checked }) => (
              <Due
                page={page}
                {...{ own, record, checked }}
                path={`${kinds[record.kind].path}/${record.slug}`}
              />
            ))}
          </ul>
        )}
        <section class="stack is-close" aria-labelledby="lettres">
          <h2 id="lettres">{m.letters}</h2>
          <p>{stopped ? m.stopped : m.lettersHint}</p>
          <form method="post" action={href(page, `${own}/lettres`)}>
            <Button name="geste" value={stopped ? 'reprendre' : 'arreter'}>
              {stopped ? m.again : m.stop}
            </Button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

function Due({
  page,
  own,
  path,
  record,
  checked,
}: Pick<DueRecord, 'record' | 'checked'> & { page: Page; own: string; path: string }) {
  const m = say(page.locale, { fr, en });
  const name = String(record.document.name);
  return (
    <li class="queue-item">
      <h2 class="queue-title">
        <a href={href(page, path)} lang={contentLang(page)}>
          {name}
        </a>
      </h2>
      <p lang={contentLang(page)}>{String(record.document.summary ?? '')}</p>
      <p class="hint">
        {checked === null ? (
          m.never
        ) : (
          <>
            {m.last} <When page={page} date={checked} />.
          </>
        )}
      </p>
      <form class="actions" method="post" action={href(page, `${own}/${record.id}`)}>
        <input type="hidden" name="vu" value={record.version} />
        <button class="button is-bold" type="submit" aria-label={m.rightOf(name)}>
          {m.right}
        </button>
        <a class="button is-quiet" href={href(page, `${path}/modifier`)}>
          {m.correct}
        </a>
      </form>
    </li>
  );
}

export function GonePage({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <Layout page={page} title={m.gone} robots="noindex, nofollow">
      <PageHeading title={m.gone} lead={m.goneLead}>
        <a class="button" href={href(page, '/moderation')}>
          {m.queue}
        </a>
      </PageHeading>
    </Layout>
  );
}
