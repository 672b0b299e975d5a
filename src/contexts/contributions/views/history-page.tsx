import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import type { Change, Lookups, MergedRecord, RecordForm, Revision } from '../../records/public.ts';
import { Difference } from './difference.tsx';
import { words } from './words.ts';

interface HistoryPageProps {
  page: Page;
  name: string;
  path: string;
  revisions: readonly Revision[];
  form: RecordForm;
  /** Two versions side by side, when they are asked. */
  compared: { from: number; to: number; changes: readonly Change[]; lookups: Lookups } | null;
  /** The record's present version. */
  version: number;
  /** The record that this one was merged into; null when it stands. */
  into: { name: string; path: string } | null;
  /** A copy of another instance's record: restored at home, if anywhere. */
  copy?: boolean;
  merged: readonly MergedRecord[];
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** Every version of a record: who, when, why, what; compared, and restored. */
export function HistoryPage(props: HistoryPageProps) {
  const { page, name, path, revisions, form, compared, version, into } = props;
  const m = words(page).history;
  const own = `${path}/historique`;
  return (
    <Layout
      page={page}
      title={m.title(name)}
      robots="noindex"
      breadcrumbs={[{ label: name, path, lang: contentLang(page) }, { label: m.title(name) }]}
    >
      <PageHeading title={m.title(name)} lead={m.lead} />
      <MergedNotice {...props} />
      {compared && (
        <section class="stack" aria-labelledby="comparaison">
          <h2 id="comparaison">{m.compared(compared.from, compared.to)}</h2>
          <Difference
            page={page}
            form={form}
            changes={compared.changes}
            lookups={compared.lookups}
            heads={{ before: m.before(compared.from), after: m.before(compared.to) }}
          />
          {compared.from < version && !into && !props.copy && (
            <form method="post" action={href(page, `${own}/retablissement`)}>
              <input type="hidden" name="version" value={compared.from} />
              <input type="hidden" name="vu" value={version} />
              <Button>{m.restore(compared.from)}</Button>
              <p class="hint">{m.restoreHint}</p>
            </form>
          )}
        </section>
      )}
      <Table
        id="versions"
        caption={m.versions(revisions.length)}
        columns={[
          { label: m.version(0).replace(' 0', '') },
          { label: m.when },
          { label: m.who },
          { label: m.why },
          { label: m.fields },
        ]}
        rows={revisions.map(({ number, at, author, reason, changes }) => [
          number > 1 ? (
            <a
              href={href(page, `${own}?de=${number - 1}&a=${number}`)}
              aria-label={`${m.version(number)}. ${m.see}`}
            >
              {number}
            </a>
          ) : (
            number
          ),
          <When page={page} date={isoDay(at)} />,
          author,
          reason,
          changes.map(({ field }) => field).join(', '),
        ])}
      />
    </Layout>
  );
}

/** Where a merged record leads, and how to take it apart; what was merged into this one. */
function MergedNotice({ page, path, into, merged }: HistoryPageProps) {
  const m = words(page).merge;
  return (
    <div class="stack is-close">
      {into ? (
        <Notice page={page} kind="attention" title={m.isMerged(into.name)}>
          <p>
            <a href={href(page, into.path)}>{m.into}</a>
          </p>
          <form method="post" action={href(page, `${path}/separation`)}>
            <p class="hint">{m.undoHint}</p>
            <Button>{m.undo}</Button>
          </form>
        </Notice>
      ) : (
        <p>
          {m.forKeepers}{' '}
          <a href={href(page, `${path}/fusion`)} rel="nofollow">
            {m.link}
          </a>
        </p>
      )}
      {merged.length > 0 && (
        <section aria-labelledby="fusions">
          <h2 id="fusions">{m.merged}</h2>
          <ul>
            {merged.map(({ name, slug, at, author }) => (
              <li>
                <a href={href(page, `${path.slice(0, path.lastIndexOf('/'))}/${slug}/historique`)}>{name}</a>,{' '}
                <When page={page} date={isoDay(at)} />, {author}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
