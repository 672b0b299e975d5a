/** The same cells by kind of support or money: a table for each need. */
import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS, PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { FUNCTION_CODES, type FunctionCode, KIND_CODES, STAGE_CODES } from '../domain/cells.ts';
import type { Matrix, MatrixChoice } from '../domain/matrix.ts';
import { listOf } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface KindsTablesProps {
  page: Page;
  matrix: Matrix;
  choice: MatrixChoice;
  place: string | null;
}

export function KindsTables({ page, matrix, choice, place }: KindsTablesProps) {
  const m = say(page.locale, { fr, en }).kinds;
  const needs = FUNCTION_CODES.map((of) => ({ of, kinds: kindsIn(matrix, of) })).filter(
    ({ kinds }) => kinds.length > 0,
  );
  if (needs.length === 0) return <p>{m.none}</p>;
  const cellOf = (
    of: FunctionCode,
    stage: (typeof STAGE_CODES)[number],
    kind: (typeof KIND_CODES)[number],
  ) => {
    const cell = matrix.cells.find((each) => each.stage === stage && each.function === of);
    const counts = cell?.kinds.find((each) => each.kind === kind);
    if (!counts) return '0';
    const only = { ...choice, kind };
    const path = listOf(only, { stage, function: of }, place, ['open', 'opens_soon', 'unknown']);
    return <a href={href(page, path)}>{m.cell(counts.open, counts.soon + counts.unknown)}</a>;
  };
  return (
    <>
      <p>{m.lead}</p>
      {needs.map(({ of, kinds }) => (
        <details class="supply-kinds">
          <summary>{m.summary(FUNCTIONS[of][page.locale], kinds.length)}</summary>
          <Table
            id={`nature-${of}`}
            caption={m.caption(FUNCTIONS[of][page.locale])}
            columns={[
              { label: m.kind },
              ...STAGE_CODES.map((code) => ({ label: STAGES[code][page.locale] })),
            ]}
            rows={kinds.map((kind) => [
              PROGRAMME_TYPES[kind][page.locale],
              ...STAGE_CODES.map((stage) => cellOf(of, stage, kind)),
            ])}
          />
        </details>
      ))}
    </>
  );
}

/** The kinds that some programme of a need is, in the order of the closed list. */
function kindsIn(matrix: Matrix, of: FunctionCode) {
  const there = new Set(
    matrix.cells.flatMap((cell) => (cell.function === of ? cell.kinds.map(({ kind }) => kind) : [])),
  );
  return KIND_CODES.filter((kind) => there.has(kind));
}
