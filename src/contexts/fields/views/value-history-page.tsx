/** Who said what in a record's networks, when and why, as far as the reader may see. */

import { contentLang, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import type { Json } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { NetworkField } from '../domain/definition.ts';
import type { VisibleRevision } from '../domain/visible-history.ts';
import type { OpenSet } from '../use-cases/read-values.ts';
import { OneButton } from './set-page.tsx';
import { valueInWords } from './value-words.ts';
import { words } from './words.ts';

interface ValueHistoryPageProps {
  page: Page;
  record: { name: string; path: string };
  histories: readonly { open: OpenSet; revisions: readonly VisibleRevision[] }[];
  territories: Pick<TerritoryIndex, 'label'>;
}

export function ValueHistoryPage({ page, record, histories, territories }: ValueHistoryPageProps) {
  const m = words(page).history;
  const title = m.title(record.name);
  const said = ({ definition }: NetworkField, value: Json) =>
    value === null ? m.empty : valueInWords(page, territories, definition, value).join(', ');
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      breadcrumbs={[{ label: record.name, path: record.path, lang: contentLang(page) }, { label: title }]}
    >
      <PageHeading title={title} />
      <div class="stack">
        {histories.every(({ revisions }) => revisions.length === 0) && <p class="is-unknown">{m.nothing}</p>}
        {histories
          .filter(({ revisions }) => revisions.length > 0)
          .map(({ open: { set, fills }, revisions }) => (
            <Table
              id={`histoire-${set.code}`}
              caption={m.caption(set.name[page.locale])}
              columns={[
                { label: m.version },
                { label: m.when },
                { label: m.who },
                { label: m.why },
                { label: m.what },
                ...(fills ? [{ label: words(page).members.act }] : []),
              ]}
              rows={revisions.map(({ number, at, author, reason, changes, hidden }) => [
                number,
                <When page={page} date={at.toISOString().slice(0, 10)} />,
                author,
                reason,
                <ul>
                  {changes.map(({ field, from, to }) => (
                    <li>
                      {m.change(field.definition.label[page.locale], said(field, from), said(field, to))}
                    </li>
                  ))}
                  {hidden && <li>{m.hiddenChanges}</li>}
                </ul>,
                ...(fills
                  ? [
                      <OneButton
                        page={page}
                        action={`${record.path}/champs/historique/retablissement`}
                        fields={{ reseau: set.code, version: String(number) }}
                        label={m.takeBack}
                        said={`${m.takeBack}${colon(page.locale)}${number}`}
                      />,
                    ]
                  : []),
              ])}
            />
          ))}
      </div>
    </Layout>
  );
}
