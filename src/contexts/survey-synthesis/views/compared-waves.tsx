import type { Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import type { PairedWaves } from '../domain/pairs.ts';
import { codeLabel, columnTitle, shapesOf, type Wording } from '../domain/shown-column.ts';
import type { Synthesis } from '../domain/synthesis.ts';
import { SameRespondents } from './same-respondents.tsx';
import { percent, words } from './words.ts';

interface ComparedWavesProps {
  page: Page;
  wording: Wording;
  syntheses: readonly Synthesis[];
  pairs: readonly PairedWaves[];
  printed?: boolean;
}

/** The same question in each wave that was published; nothing when there is one. */
export function ComparedWaves({ page, wording, syntheses, pairs, printed = false }: ComparedWavesProps) {
  const m = words(page);
  const last = syntheses.at(-1);
  if (!last || syntheses.length < 2) return null;
  const columns = shapesOf(last.tables.columns, last.sections).filter(
    ({ codes, question }) => codes.length > 0 && codes.length <= 12 && question.kind !== 'territory',
  );
  const viewOf = ({ tables }: Synthesis, name: string) => {
    const column = tables.columns.find((each) => each.name === name);
    return column && { view: column.views[''], codes: column.codes };
  };
  return (
    <section class="stack is-close" aria-labelledby="vagues-comparees">
      <h2 id="vagues-comparees">{m.compare}</h2>
      <p>{m.compareNote}</p>
      {columns.map((column) => (
        <Table
          id={`compare-${column.name}`}
          caption={columnTitle(column, wording)}
          stacks
          columns={[
            { label: m.answerHead },
            ...syntheses.map((each) => {
              const n = viewOf(each, column.name)?.view?.answered ?? null;
              return {
                label: m.waveHead(each.wave, n === null ? m.hidden : number(page.locale, n)),
                numeric: true,
              };
            }),
          ]}
          rows={column.codes.map((code) => [
            codeLabel(column, code, wording),
            ...syntheses.map((each) => {
              const found = viewOf(each, column.name);
              const value = found?.view?.counts[found.codes.indexOf(code)] ?? null;
              const n = found?.view?.answered;
              return value === null
                ? m.hidden
                : `${number(page.locale, value)}${n ? ` (${percent(page.locale, value / n)})` : ''}`;
            }),
          ])}
        />
      ))}
      {pairs.map((each) => (
        <SameRespondents {...{ page, wording, columns, printed }} pair={each} />
      ))}
    </section>
  );
}
