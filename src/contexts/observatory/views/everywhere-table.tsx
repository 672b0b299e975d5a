/** In how many inter-municipal bodies of a wide place nothing open covers each cell. */
import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { FUNCTION_CODES, STAGE_CODES } from '../domain/cells.ts';
import type { Tally } from '../domain/everywhere.ts';
import type { MatrixChoice } from '../domain/matrix.ts';
import { choiceQuery } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface EverywhereTableProps {
  page: Page;
  choice: MatrixChoice;
  place: string | null;
  /** Null: not kept for this choice. */
  tallied: { cells: readonly Tally[]; places: number } | null;
}

export function EverywhereTable({ page, choice, place, tallied }: EverywhereTableProps) {
  const m = say(page.locale, { fr, en });
  if (!tallied) return <p>{m.everywhere.both}</p>;
  const { cells, places } = tallied;
  return (
    <>
      <p>{m.everywhere.lead(places)}</p>
      <Table
        id="partout"
        caption={m.everywhere.caption}
        columns={[
          { label: m.matrix.need },
          ...STAGE_CODES.map((code) => ({ label: STAGES[code][page.locale], numeric: true })),
        ]}
        rows={FUNCTION_CODES.map((of) => [
          FUNCTIONS[of][page.locale],
          ...STAGE_CODES.map((stage) => {
            const cell = cells.find((each) => each.stage === stage && each.function === of);
            if (!cell) return null;
            const { covered, nothing } = cell.places;
            const query = choiceQuery(choice, {
              territoire: place,
              stade: stage,
              fonction: of,
              maille: 'epci',
            });
            return (
              <a
                href={`${href(page, '/observatoire/carte')}${query}`}
                aria-label={m.everywhere.said(places - covered, nothing)}
              >
                {m.everywhere.cell(places - covered, nothing)}
              </a>
            );
          }),
        ])}
      />
    </>
  );
}
