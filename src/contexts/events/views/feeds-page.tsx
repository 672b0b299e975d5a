/** Partners' calendars: those that are read, how each reading went, and the form to add one. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { When } from '../../../ui/when.tsx';
import type { FeedFault, TypedFeed } from '../forms.ts';
import type { Feed } from '../queries/feeds.ts';
import { words } from './words.ts';

interface FeedsPageProps {
  page: Page;
  feeds: readonly (Feed & { holder: string | null; mine: boolean })[];
  records: readonly { id: string; name: string }[];
  administrator: boolean;
  typed: TypedFeed;
  faults?: readonly FeedFault[];
  known?: boolean;
}

export function FeedsPage(props: FeedsPageProps) {
  const { page, feeds, records, administrator, typed, faults = [], known = false } = props;
  const m = words(page);
  const f = m.feeds;
  const errors = faults.map((field) => ({ field, message: f.fault[field] }));
  const error = (field: FeedFault) => errors.find((each) => each.field === field)?.message;
  const done = f.done[page.query.get('fait') ?? ''];
  return (
    <FormPage
      page={page}
      title={f.title}
      lead={f.lead}
      current="peers"
      under={[{ label: m.title, path: '/agenda' }]}
      errors={errors}
    >
      {done && errors.length === 0 && (
        <Notice page={page} kind="done">
          <p>{done}</p>
        </Notice>
      )}
      {known && (
        <Notice page={page} kind="attention">
          <p>{f.known}</p>
        </Notice>
      )}
      {feeds.length === 0 ? <p>{f.none}</p> : <FeedTable {...props} />}
      <section>
        <h2>{f.add}</h2>
        {records.length === 0 && !administrator ? (
          <p>{f.mayNot}</p>
        ) : (
          <form class="stack" method="post" action={href(page, '/agenda/sources')}>
            <TextField
              page={page}
              name="adresse"
              label={f.url}
              hint={f.urlHint}
              value={typed.url}
              autocomplete="off"
              inputmode="url"
              maxLength={2000}
              error={error('adresse')}
            />
            <TextField
              page={page}
              name="titre"
              label={f.name}
              value={typed.title}
              autocomplete="off"
              maxLength={140}
              error={error('titre')}
            />
            <Select
              page={page}
              name="au-nom"
              label={f.holder}
              options={[
                ...(administrator ? [{ value: '', label: f.instance }] : []),
                ...records.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={typed.holder === '' && !administrator ? undefined : typed.holder}
              error={error('au-nom')}
              optional={administrator}
            />
            <div class="actions">
              <Button look="bold">{f.submit}</Button>
            </div>
          </form>
        )}
      </section>
    </FormPage>
  );
}

function FeedTable({ page, feeds }: FeedsPageProps) {
  const f = words(page).feeds;
  const state = ({ outcome, kept, cut }: Feed): string => {
    if (!outcome) return f.waits;
    const told = kept === null ? f.outcome[outcome] : `${f.outcome[outcome]}, ${f.kept(kept)}`;
    return cut ? `${told}, ${f.cut}` : told;
  };
  return (
    <Table
      id="agendas"
      caption={f.caption}
      columns={f.columns.map((label) => ({ label }))}
      rows={feeds.map((feed) => [
        <a href={feed.url} rel="noopener nofollow">
          {feed.title}
        </a>,
        feed.holder ?? f.instance,
        feed.readAt && <When page={page} date={feed.readAt.toISOString().slice(0, 10)} />,
        state(feed),
        feed.mine && (
          <div class="actions">
            <form method="post" action={href(page, `/agenda/sources/${feed.id}/lecture`)}>
              <Button look="quiet">{f.read}</Button>
            </form>
            <form method="post" action={href(page, `/agenda/sources/${feed.id}/retrait`)}>
              <Button look="quiet">{f.remove}</Button>
            </form>
          </div>
        ),
      ])}
    />
  );
}
