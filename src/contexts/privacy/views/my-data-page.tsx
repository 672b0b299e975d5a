import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Held } from '../use-cases/gather-data.ts';
import { Frame } from './frame.tsx';
import { instant } from './instant.ts';
import { words } from './words.ts';

/** What is held about the person who reads. */
export function MyDataPage({ page, held }: { page: Page; held: readonly Held[] }) {
  const { mine: m } = words(page);
  const consents = held.find(({ table }) => table === 'consent')?.rows ?? [];
  const day = (value: unknown) => (value instanceof Date ? instant(page, value) : '–');
  const purpose = (value: unknown) =>
    value === 'account' || value === 'contribution' || value === 'alert' ? m.purposes[value] : '';
  return (
    <Frame page={page} title={m.title} lead={m.lead} own>
      <Table
        id="tenu"
        caption={m.held}
        columns={[{ label: m.table }, { label: m.rows, numeric: true }]}
        rows={held.map(({ title, rows }) => [title[page.locale], rows.length])}
      />
      {consents.length > 0 && (
        <Table
          id="accords"
          caption={m.consents}
          columns={[{ label: m.consent }, { label: m.version }, { label: m.given }, { label: m.withdrawn }]}
          rows={consents.map((row) => [
            purpose(row.purpose),
            String(row.version),
            day(row.given_at),
            day(row.withdrawn_at),
          ])}
        />
      )}
      <section class="stack is-close">
        <h2>{m.take}</h2>
        <p>{m.takeHint}</p>
        <div class="actions">
          <ButtonLink href={href(page, '/compte/mes-donnees.json')}>{m.json}</ButtonLink>
          <ButtonLink href={href(page, '/compte/mes-donnees.csv')}>{m.csv}</ButtonLink>
        </div>
      </section>
      <section class="stack is-close">
        <h2>{m.leave}</h2>
        <div class="actions">
          <ButtonLink look="quiet" href={href(page, '/compte/effacement')}>
            {m.leaveLink}
          </ButtonLink>
          <ButtonLink look="quiet" href={href(page, '/compte')}>
            {m.back}
          </ButtonLink>
        </div>
      </section>
    </Frame>
  );
}
