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
  /** On a phone each row is a block, its cells one under the other with their titles: for cells of words. */
  stacks?: boolean | undefined;
}

/** A table that scrolls sideways on its own when the screen is narrow, by finger or by keyboard. */
export const Table = ({ id, caption, columns, rows, stacks }: TableProps) => {
  // Shown as blocks, a table loses its sense to a screen reader, unless each part says what it is.
  const role = (name: 'table' | 'rowgroup' | 'row' | 'cell' | 'rowheader' | 'columnheader') =>
    stacks ? name : undefined;
  const titleOf = (index: number) => {
    const label = columns[index + 1]?.label;
    return stacks && typeof label === 'string' ? label : undefined;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={stacks ? 'table-frame is-stacking' : 'table-frame'} aria-labelledby={id} tabIndex={0}>
      <table role={role('table')}>
        <caption id={id}>{caption}</caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map((column) => (
              <th scope="col" role={role('columnheader')} class={column.numeric ? 'is-number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.map(([name, ...cells]) => (
            <tr role={role('row')}>
              <th scope="row" role={role('rowheader')}>
                {name}
              </th>
              {cells.map((cell, index) => (
                <td
                  role={role('cell')}
                  data-title={titleOf(index)}
                  class={columns[index + 1]?.numeric ? 'is-number' : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
