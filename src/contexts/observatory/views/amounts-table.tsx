/** What the money of each cell says of its amounts, never added up. */
import type { Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { euros, say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import type { Matrix } from '../domain/matrix.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export function AmountsTable({ page, matrix }: { page: Page; matrix: Matrix }) {
  const m = say(page.locale, { fr, en });
  const cells = matrix.cells.filter(({ amounts }) => amounts.of > 0);
  if (cells.length === 0) return <p>{m.amounts.none}</p>;
  const sum = (cents: number | null) => (cents === null ? m.amounts.unknown : euros(page.locale, cents));
  return (
    <>
      <p>{m.amounts.lead}</p>
      <Table
        id="montants"
        caption={m.amounts.caption}
        columns={[
          { label: m.matrix.need },
          { label: m.blind.stage },
          { label: m.amounts.told, numeric: true },
          { label: m.amounts.median, numeric: true },
          { label: m.amounts.most, numeric: true },
          { label: m.amounts.envelopes, numeric: true },
          { label: m.amounts.largest, numeric: true },
        ]}
        rows={cells.map(({ stage, function: of, amounts }) => [
          FUNCTIONS[of][page.locale],
          STAGES[stage][page.locale],
          m.amounts.toldOf(amounts.told, amounts.of),
          sum(amounts.median),
          sum(amounts.most),
          m.amounts.toldOf(amounts.envelopes, amounts.of),
          sum(amounts.largest),
        ])}
      />
    </>
  );
}
