import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { FUNCTION_CODES, STAGE_CODES } from '../domain/cells.ts';
import { type Matrix, type MatrixCell, type MatrixChoice, stateOfCell } from '../domain/matrix.ts';
import { listOf } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface MatrixTableProps {
  page: Page;
  matrix: Matrix;
  choice: MatrixChoice;
  /** Null for all of France. */
  place: string | null;
  placeName: string;
}

/** Needs by stages; a cell says its state in words, and each figure opens the list that makes it. */
export function MatrixTable({ page, matrix, choice, place, placeName }: MatrixTableProps) {
  const m = say(page.locale, { fr, en }).matrix;
  const link = (cell: MatrixCell, count: number, statuses: string[], text: string) =>
    count > 0 && (
      <li>
        <a href={href(page, listOf(choice, cell, place, statuses))}>{text}</a>
      </li>
    );
  return (
    <div class="supply-matrix">
      <Table
        id="matrice"
        caption={m.caption(placeName)}
        columns={[{ label: m.need }, ...STAGE_CODES.map((code) => ({ label: STAGES[code][page.locale] }))]}
        rows={FUNCTION_CODES.map((code) => [
          FUNCTIONS[code][page.locale],
          ...STAGE_CODES.map((stage) => {
            const cell = matrix.cells.find((each) => each.stage === stage && each.function === code);
            if (!cell) return null;
            const state = stateOfCell(cell);
            return (
              <div class={`supply-cell is-${state}`}>
                <strong>{m.state[state]}</strong>
                <ul role="list">
                  {link(cell, cell.open, ['open'], m.open(cell.open))}
                  {cell.openPart > 0 && <li>{m.part(cell.openPart)}</li>}
                  {link(cell, cell.soon, ['opens_soon'], m.soon(cell.soon))}
                  {link(cell, cell.unknown, ['unknown'], m.unknown(cell.unknown))}
                </ul>
              </div>
            );
          }),
        ])}
      />
      {matrix.silent > 0 && <p>{m.silent(matrix.silent)}</p>}
    </div>
  );
}
