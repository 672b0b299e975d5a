import type { Page } from '../../../kernel/page.ts';
import { eurosExactly, number, say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Totals } from '../queries/listing.ts';

interface YearTableProps {
  page: Page;
  id: string;
  caption: string;
  years: readonly (Totals & { year: number })[];
}

/** Number and sum by year; a sum over some of them only says so. */
export function YearTable({ page, id, caption, years }: YearTableProps) {
  const m = say(page.locale, { fr, en });
  return (
    <Table
      id={id}
      caption={caption}
      columns={[{ label: m.year }, { label: m.number, numeric: true }, { label: m.sum, numeric: true }]}
      rows={years.map(({ year, count, total, untold }) => [
        String(year),
        number(page.locale, count),
        count === untold ? (
          m.unknownAmount
        ) : (
          <>
            {eurosExactly(page.locale, total)}
            {untold > 0 && <span class="grant-note">{m.ofSome(count - untold, count)}</span>}
          </>
        ),
      ])}
    />
  );
}
