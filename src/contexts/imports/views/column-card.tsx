/** One column of the file: what its cells hold, what it was guessed to be and why, what it becomes. */
import type { Page } from '../../../kernel/page.ts';
import { Select } from '../../../ui/select.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { type ColumnGuess, fieldsFor, type GuessedKind } from '../../harvest/public.ts';
import { SPLITS } from '../forms.ts';
import { words } from './words.ts';

export interface ShownColumn {
  guess: ColumnGuess;
  field: string;
  split: string;
  coded: boolean;
}

interface ColumnCardProps {
  page: Page;
  kind: GuessedKind;
  at: number;
  column: ShownColumn;
  rows: number;
  /** The columns are read as the last time, not as guessed. */
  kept: boolean;
}

export function ColumnCard({ page, kind, at, column, rows, kept }: ColumnCardProps) {
  const m = words(page).columns;
  const { guess, field, split, coded } = column;
  const fields = fieldsFor(kind).map((each) => ({ value: each.field, label: each.label[page.locale] }));
  return (
    <fieldset class="import-column">
      <legend>{guess.column}</legend>
      {guess.personal && (
        <p>
          <Tag tone="attention">{m.reason[guess.personal]}</Tag> {m.personal}
        </p>
      )}
      <p class="hint">
        {guess.samples.length > 0 && (
          <>
            {m.examples} <q>{guess.samples.join(' · ')}</q>
            <br />
          </>
        )}
        {m.filled(guess.filled, rows)}. {kept ? m.kept : `${m.guessed} ${m.reason[guess.reason]}.`}
      </p>
      <Select
        {...{ page, name: `champ-${at}`, label: m.becomes, value: field === '' ? 'aucun' : field }}
        options={[{ value: 'aucun', label: m.nothing }, ...fields]}
      />
      <details open={coded || (split !== 'entiere' && split !== 'point-virgule')}>
        <summary>{m.more}</summary>
        <div class="stack is-close">
          <Select
            {...{ page, name: `separateur-${at}`, label: m.split, value: split }}
            options={Object.keys(SPLITS).map((value) => ({ value, label: m.splits[value] ?? value }))}
          />
          <div class="choice">
            <input type="checkbox" name="codes" id={`codes-${at}`} value={at} checked={coded} />
            <label for={`codes-${at}`}>{m.codes}</label>
          </div>
        </div>
      </details>
    </fieldset>
  );
}
