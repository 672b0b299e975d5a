import type { Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { codeLabel, columnTitle, type Wording } from '../domain/shown-column.ts';
import type { ShownWeighting } from '../use-cases/show-weighting.ts';
import { percent, words } from './words.ts';

interface WeightingToldProps {
  page: Page;
  weighting: ShownWeighting;
  wording: Wording;
}

/** How figures are weighted: by what, from where, each weight, and what that is worth. */
export function WeightingTold({ page, weighting: { told, by, weights }, wording }: WeightingToldProps) {
  const all = words(page);
  const m = all.weighting;
  const { strata, covered, effective } = weights;
  const figure = (value: number) => number(page.locale, Math.round(value * 100) / 100);
  const respondents = strata.reduce((sum, each) => sum + (each.respondents ?? 0), 0);
  return (
    <section class="stack is-close" aria-labelledby="redressement">
      <h3 id="redressement">{m.title}</h3>
      <p>{m.how(columnTitle(by, wording))}</p>
      {covered === null ? (
        <p>{m.hidden}</p>
      ) : (
        <p>
          {covered < 1 && `${m.uncovered(percent(page.locale, 1 - covered))} `}
          {m.ranges}{' '}
          {effective !== null && m.effective(respondents, number(page.locale, Math.round(effective)))}
        </p>
      )}
      <Table
        id="strates"
        caption={m.caption}
        columns={[
          { label: m.stratum },
          { label: m.population, numeric: true },
          { label: all.numberHead, numeric: true },
          { label: m.weight, numeric: true },
        ]}
        rows={strata.map(({ value, population, respondents: counted, weight }) => [
          codeLabel(by, value, wording),
          number(page.locale, population),
          counted === null ? all.hidden : number(page.locale, counted),
          weight === null ? (counted === null ? all.hidden : m.nobody) : figure(weight),
        ])}
      />
      <p class="hint">
        {m.from(told.source, partialDate(page.locale, told.toldAt.toISOString().slice(0, 10)))} {m.notRandom}
      </p>
    </section>
  );
}
