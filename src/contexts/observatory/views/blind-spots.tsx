/** Where nothing open covers the whole place, stage by stage, beside the cooperations recorded there. */
import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { STAGE_CODES, type StageCode } from '../domain/cells.ts';
import {
  blindSpots,
  type CellState,
  type Matrix,
  type MatrixCell,
  type MatrixChoice,
  stateOfCell,
} from '../domain/matrix.ts';
import { listOf } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { Demand } from './matrix-table.tsx';

interface BlindSpotsProps {
  page: Page;
  matrix: Matrix;
  choice: MatrixChoice;
  demand: ReadonlyMap<StageCode, number>;
  place: string | null;
}

export function BlindSpots({ page, matrix, choice, demand, place }: BlindSpotsProps) {
  const m = say(page.locale, { fr, en }).blind;
  const blind = blindSpots(matrix);
  const having = (...states: CellState[]) => blind.filter((cell) => states.includes(stateOfCell(cell)));
  const [nothing, toCheck, other] = [having('nothing'), having('to_check'), having('soon', 'partly')];
  const first = matrix.cells.find((cell) => cell.stage === 'emergence' && cell.function === 'facilitation');
  const needs = (cells: readonly MatrixCell[], stage: StageCode, statuses?: string[]) => {
    const there = cells.filter((cell) => cell.stage === stage);
    if (there.length === 0) return m.noneOf;
    return there.map((cell, index) => (
      <>
        {index > 0 && ', '}
        {statuses ? (
          <a href={href(page, listOf(choice, cell, place, statuses))}>
            {FUNCTIONS[cell.function][page.locale]}
          </a>
        ) : (
          FUNCTIONS[cell.function][page.locale]
        )}
      </>
    ));
  };
  return (
    <>
      {first && <p>{m.first(first.open, first.unknown, demand.get('emergence') ?? 0)}</p>}
      {blind.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <>
          <p>
            {m.lead(blind.length, matrix.cells.length)}{' '}
            {m.split(nothing.length, toCheck.length, other.length)}
          </p>
          <Table
            id="angles-morts"
            caption={m.caption}
            stacks
            columns={[
              { label: m.stage },
              { label: m.demand, numeric: true },
              { label: m.nothing },
              { label: m.toCheck },
              ...(other.length > 0 ? [{ label: m.other }] : []),
            ]}
            rows={STAGE_CODES.map((stage) => [
              STAGES[stage][page.locale],
              <Demand page={page} stage={stage} place={place} count={demand.get(stage) ?? 0} />,
              needs(nothing, stage),
              needs(toCheck, stage, ['unknown']),
              ...(other.length > 0 ? [needs(other, stage, ['open', 'opens_soon'])] : []),
            ])}
          />
        </>
      )}
    </>
  );
}
