import { href, type Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import type { Pack } from '../../diagnosis/public.ts';
import { conditionInWords } from './condition-words.ts';
import { MethodFrame, rulePath } from './method-frame.tsx';
import { words } from './words.ts';

/** Every rule of needs on one page: when it applies, what it gives. */
export function RulesPage({ page, pack }: { page: Page; pack: Pack }) {
  const m = words(page).rules;
  return (
    <MethodFrame page={page} at="rules" title={m.title} lead={m.lead}>
      <Table
        id="regles"
        caption={m.caption}
        columns={m.columns.map((label) => ({ label }))}
        rows={pack.rows.map((row) => [
          <a id={row.code} href={href(page, rulePath(row.code))}>
            {row.who[page.locale]}
          </a>,
          conditionInWords(page, pack, row.when),
          row.nothing ? (
            m.none
          ) : (
            <ul>
              {row.needs.map((need) => (
                <li>{need.label[page.locale]}</li>
              ))}
            </ul>
          ),
        ])}
      />
    </MethodFrame>
  );
}
