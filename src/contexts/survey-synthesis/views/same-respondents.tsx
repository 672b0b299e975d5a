import type { Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import type { PairedWaves, PairTable } from '../domain/pairs.ts';
import { type ColumnShape, codeLabel, columnTitle, type Wording } from '../domain/shown-column.ts';
import type { Shown } from '../domain/slices.ts';
import { percent, words } from './words.ts';

interface SameRespondentsProps {
  page: Page;
  wording: Wording;
  columns: readonly ColumnShape[];
  pair: PairedWaves;
  /** On paper nothing is folded. */
  printed: boolean;
}

/** Of those who answered in both waves: what each wave says, and from which answer to which. */
export function SameRespondents({ page, wording, columns, pair, printed }: SameRespondentsProps) {
  const m = words(page).same;
  const shown = columns.flatMap((column) => {
    const table = pair.tables.find(({ name }) => name === column.name);
    return table && table.same !== null && table.same > 0 ? [{ column, table }] : [];
  });
  const id = `memes-${pair.from}-${pair.to}`;
  return (
    <section class="stack is-close" aria-labelledby={id}>
      <h3 id={id}>{m.title(pair.from, pair.to)}</h3>
      <p>{pair.same === null ? m.few : m.how(pair.same)}</p>
      {pair.same !== null && pair.same > 0 && <p class="hint">{m.note}</p>}
      {shown.map(({ column, table }) => (
        <Changes {...{ page, wording, column, table, pair, printed }} />
      ))}
    </section>
  );
}

function Changes({
  page,
  wording,
  column,
  table,
  pair,
  printed,
}: Omit<SameRespondentsProps, 'columns'> & { column: ColumnShape; table: PairTable }) {
  const all = words(page);
  const m = all.same;
  const n = table.same ?? 0;
  const told = (value: Shown | undefined) =>
    value === null || value === undefined ? all.hidden : number(page.locale, value);
  const share = (value: Shown | undefined) =>
    value === null || value === undefined || n === 0
      ? told(value)
      : `${told(value)} (${percent(page.locale, value / n)})`;
  const label = (code: string) => codeLabel(column, code, wording);
  const id = `change-${pair.from}-${pair.to}-${column.name}`;
  const moved = table.changes.flat().some((value) => value !== null && value > 0);
  return (
    <>
      <Table
        id={id}
        caption={m.caption(columnTitle(column, wording), n)}
        stacks
        columns={[
          { label: all.answerHead },
          { label: m.wave(pair.from), numeric: true },
          { label: m.wave(pair.to), numeric: true },
        ]}
        rows={table.codes.map((code, at) => [label(code), share(table.from[at]), share(table.to[at])])}
      />
      {moved && (
        <details open={printed}>
          <summary>{m.changes}</summary>
          <Table
            id={`${id}-de-vers`}
            caption={m.changesCaption(columnTitle(column, wording), pair.from, pair.to)}
            stacks
            columns={[
              { label: m.from(pair.from) },
              ...table.codes.map((code) => ({ label: label(code), numeric: true })),
            ]}
            rows={table.codes.map((code, at) => [label(code), ...(table.changes[at] ?? []).map(told)])}
          />
        </details>
      )}
    </>
  );
}
