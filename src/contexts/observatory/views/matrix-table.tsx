import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { euros, number, say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { FUNCTION_CODES, STAGE_CODES, type StageCode } from '../domain/cells.ts';
import { type Matrix, type MatrixCell, type MatrixChoice, stateOfCell } from '../domain/matrix.ts';
import { listOf } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface MatrixTableProps {
  page: Page;
  matrix: Matrix;
  choice: MatrixChoice;
  demand: ReadonlyMap<StageCode, number>;
  /** Null for all of France. */
  place: string | null;
  placeName: string;
}

/** Needs by stages; a cell says its state in words, and each figure opens the list that makes it. */
export function MatrixTable({ page, matrix, choice, demand, place, placeName }: MatrixTableProps) {
  const m = say(page.locale, { fr, en }).matrix;
  return (
    <div class="supply-matrix">
      {matrix.silent > 0 && <p>{m.silent(matrix.silent)}</p>}
      <Table
        id="matrice"
        caption={m.caption(placeName)}
        columns={[{ label: m.need }, ...STAGE_CODES.map((code) => ({ label: STAGES[code][page.locale] }))]}
        rows={[
          ...FUNCTION_CODES.map((code) => [
            FUNCTIONS[code][page.locale],
            ...STAGE_CODES.map((stage) => {
              const cell = matrix.cells.find((each) => each.stage === stage && each.function === code);
              return cell && <Cell {...{ page, cell, choice, place }} />;
            }),
          ]),
          [
            m.demand,
            ...STAGE_CODES.map((stage) => (
              <Demand page={page} stage={stage} place={place} count={demand.get(stage) ?? 0} />
            )),
          ],
        ]}
      />
    </div>
  );
}

interface CellProps {
  page: Page;
  cell: MatrixCell;
  choice: MatrixChoice;
  place: string | null;
}

function Cell({ page, cell, choice, place }: CellProps) {
  const m = say(page.locale, { fr, en }).matrix;
  const state = stateOfCell(cell);
  const { told, of, median } = cell.amounts;
  const link = (count: number, statuses: string[], text: string) =>
    count > 0 && (
      <li>
        <a href={href(page, listOf(choice, cell, place, statuses))}>{text}</a>
      </li>
    );
  return (
    <div class={`supply-cell is-${state}`}>
      <strong>{m.state[state]}</strong>
      <ul role="list">
        {link(cell.open, ['open'], m.open(cell.open))}
        {cell.openPart > 0 && <li>{m.part(cell.openPart)}</li>}
        {link(cell.soon, ['opens_soon'], m.soon(cell.soon))}
        {link(cell.unknown, ['unknown'], m.unknown(cell.unknown))}
        {median !== null && <li class="hint">{m.amount(told, of, euros(page.locale, median))}</li>}
      </ul>
    </div>
  );
}

interface DemandProps {
  page: Page;
  stage: StageCode;
  place: string | null;
  count: number;
}

/** How many cooperations stand at a stage, and which. */
export function Demand({ page, stage, place, count }: DemandProps) {
  const query = new URLSearchParams({ ...(place ? { territoire: place } : {}), stade: stage });
  return <a href={`${href(page, '/cooperations')}?${query}`}>{number(page.locale, count)}</a>;
}
