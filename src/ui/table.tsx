import type { ComponentChildren } from 'preact';

export interface Column {
  label: ComponentChildren;
  /** Aligned on the right, with figures of equal width. */
  numeric?: boolean | undefined;
}

interface TableProps {
  /** Unique on the page. */
  id: string;
  /** What the table shows, in a sentence. */
  caption: ComponentChildren;
  columns: readonly Column[];
  /** The first cell of a row is its name. */
  rows: readonly (readonly ComponentChildren[])[];
}

/** A table that scrolls sideways on its own when the screen is narrow, by finger or by keyboard. */
export const Table = ({ id, caption, columns, rows }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section class="table-frame" aria-labelledby={id} tabIndex={0}>
    <table>
      <caption id={id}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.numeric ? 'is-number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td class={columns[index + 1]?.numeric ? 'is-number' : undefined}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
