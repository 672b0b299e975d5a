/** What each column becomes, and what holds for all rows. */
import { href, type Page } from '../../../kernel/page.ts';
import { ORGANISATION_KINDS } from '../../../kernel/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FileImport } from '../queries.ts';
import { ColumnCard, type ShownColumn } from './column-card.tsx';
import { ImportFrame } from './import-frame.tsx';
import { words } from './words.ts';

export interface ColumnsPageProps {
  page: Page;
  own: FileImport;
  columns: readonly ShownColumn[];
  /** Rows that the guesses were made from. */
  sampled: number;
  kept: boolean;
  id: readonly number[];
  within: number | null;
  kinds: readonly string[];
  territory: string;
  network: string;
  /** Organisations that the person looks after. */
  networks: readonly { id: string; name: string }[];
  /** What is missing: `name`, `kinds`, `id`, `territory`. */
  faults?: readonly string[];
}

const FIELD_OF: Readonly<Record<string, string>> = {
  name: 'champ-0',
  kinds: 'kinds',
  id: 'identifiant',
  territory: 'lieu',
};

export function ColumnsPage(props: ColumnsPageProps) {
  const { page, own, columns, sampled, kept, id, within, kinds, territory, network, networks } = props;
  const { faults = [] } = props;
  const m = words(page).columns;
  const error = (fault: string) => (faults.includes(fault) ? m.missing[fault] : undefined);
  const ranked = columns.map(({ guess }, at) => ({ value: String(at), label: guess.column }));
  return (
    <ImportFrame {...{ page, own, title: m.title, lead: m.lead, step: 2 }}>
      <form class="stack" method="post" action={href(page, `/imports/${own.id}/colonnes`)}>
        <ErrorSummary
          page={page}
          errors={faults.map((fault) => ({ field: FIELD_OF[fault] ?? '', message: m.missing[fault] ?? '' }))}
        />
        <div class="import-columns">
          {columns.map((column, at) => (
            <ColumnCard {...{ page, column, at, kept }} kind={own.kind} rows={sampled} />
          ))}
        </div>
        <section class="stack is-close" aria-labelledby="pour-toutes">
          <h2 id="pour-toutes">{m.whole}</h2>
          <CheckboxGroup
            {...{ page, name: 'identifiant', label: m.id, options: ranked }}
            hint={own.kind === 'training' ? m.idHintTraining : m.idHint}
            values={id.map(String)}
            error={error('id')}
          />
          <Select
            {...{ page, name: 'preciser', label: m.within, hint: m.withinHint }}
            value={within === null ? 'aucun' : String(within)}
            options={[{ value: 'aucun', label: m.withinNone }, ...ranked]}
          />
          {own.kind === 'organisation' && (
            <CheckboxGroup
              {...{ page, name: 'kinds', label: m.kinds, values: kinds, error: error('kinds') }}
              options={Object.entries(ORGANISATION_KINDS).map(([value, label]) => ({
                value,
                label: label[page.locale],
              }))}
            />
          )}
          <TextField
            {...{ page, name: 'lieu', label: m.territory, hint: m.territoryHint, value: territory }}
            autocomplete="off"
            optional
            error={error('territory')}
          />
          {own.kind === 'organisation' && networks.length > 0 && (
            <Select
              {...{ page, name: 'reseau', label: m.network, value: network === '' ? 'aucun' : network }}
              options={[
                { value: 'aucun', label: m.networkNone },
                ...networks.map(({ id: value, name }) => ({ value, label: name })),
              ]}
            />
          )}
        </section>
        <div class="actions">
          <Button look="bold">{m.send}</Button>
        </div>
      </form>
    </ImportFrame>
  );
}
