/** The dry run: what would become of each row, by outcome, with the reasons. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import type { Counts, FileImport, ImportRow } from '../queries.ts';
import { fieldNames } from './field-names.ts';
import { ImportFrame, OneButton } from './import-frame.tsx';
import { words } from './words.ts';

export interface CheckPageProps {
  page: Page;
  own: FileImport;
  counts: Counts;
  rows: Readonly<Record<'refused' | 'changed' | 'new' | 'warned', readonly ImportRow[]>>;
  over?: boolean;
}

const OUTCOMES = ['new', 'changed', 'unchanged', 'joined', 'double', 'skipped', 'refused'] as const;

export function CheckPage({ page, own, counts, rows, over }: CheckPageProps) {
  const m = words(page).check;
  const here = `/imports/${own.id}`;
  const { outcomes, undecided, doubles, warned } = counts;
  const figure = (n: number) => number(page.locale, n);
  const writable = (outcomes.new ?? 0) + (outcomes.changed ?? 0) + (outcomes.unchanged ?? 0);
  return (
    <ImportFrame {...{ page, own, title: m.title, step: 4, over }}>
      <Notice page={page} kind="info" title={m.nothingWritten}>
        <p>{m.runHint}</p>
      </Notice>
      <Table
        id="issues"
        caption={m.title}
        columns={[{ label: m.outcome }, { label: m.rows, numeric: true }]}
        rows={[
          ...OUTCOMES.filter((each) => (outcomes[each] ?? 0) > 0).map((each) => [
            m.names[each],
            figure(outcomes[each] ?? 0),
          ]),
          ...(warned > 0 ? [[m.warned, figure(warned)]] : []),
        ]}
      />
      <div class="actions">
        {undecided > 0 && (
          <ButtonLink look="bold" href={href(page, `${here}/doublons`)}>
            {words(page).check.settle(undecided)}
          </ButtonLink>
        )}
        {undecided === 0 && writable > 0 && (
          <OneButton page={page} to={`${here}/lancement`}>
            <Button look="bold">{m.run(writable)}</Button>
          </OneButton>
        )}
        {undecided === 0 && doubles > 0 && (
          <ButtonLink href={href(page, `${here}/doublons`)}>{m.review}</ButtonLink>
        )}
        <ButtonLink href={href(page, `${here}/rapport.csv`)}>{m.report}</ButtonLink>
      </div>
      {undecided > 0 && <p class="hint">{m.wait}</p>}
      {writable === 0 && undecided === 0 && <p>{m.empty}</p>}
      <Part
        {...{ page, id: 'refusees', title: m.refusedTitle, rows: rows.refused, total: outcomes.refused ?? 0 }}
        columns={[{ label: m.line }, { label: m.name }, { label: m.column }, { label: m.reason }]}
        cells={(row) => [row.line, row.name, ...told(page, row.remarks.slice(0, 1))]}
      />
      <Part
        {...{ page, id: 'changees', title: m.changedTitle, rows: rows.changed, total: outcomes.changed ?? 0 }}
        columns={[{ label: m.line }, { label: m.name }, { label: m.fields }, { label: m.kept }]}
        cells={({ line, name, fields, kept }) => [
          line,
          name,
          fieldNames(page, own.kind, fields),
          fieldNames(page, own.kind, kept),
        ]}
      />
      <Part
        {...{ page, id: 'nouvelles', title: m.newTitle, rows: rows.new, total: outcomes.new ?? 0 }}
        columns={[{ label: m.line }, { label: m.name }]}
        cells={({ line, name }) => [line, name]}
      />
      <Part
        {...{ page, id: 'inconnues', title: m.warnedTitle, rows: rows.warned, total: warned }}
        columns={[{ label: m.line }, { label: m.name }, { label: m.column }, { label: m.reason }]}
        cells={(row) => [row.line, row.name, ...told(page, row.remarks)]}
      />
      <div class="actions">
        <ButtonLink look="quiet" href={href(page, `${here}/colonnes`)}>
          {m.columns}
        </ButtonLink>
        <ButtonLink look="quiet" href={href(page, `${here}/mots`)}>
          {m.words}
        </ButtonLink>
        <OneButton page={page} to={`${here}/abandon`}>
          <Button look="quiet">{m.giveUp}</Button>
        </OneButton>
      </div>
    </ImportFrame>
  );
}

/** Columns and reasons of some remarks, a line each. */
function told(page: Page, remarks: ImportRow['remarks']): [ComponentChildren, ComponentChildren] {
  const lines = (texts: string[]) => texts.map((text) => <div>{text}</div>);
  return [
    lines(remarks.map(({ column }) => column)),
    lines(remarks.map(({ reason, english }) => (page.locale === 'fr' ? reason : english))),
  ];
}

interface PartProps {
  page: Page;
  id: string;
  title: string;
  rows: readonly ImportRow[];
  total: number;
  columns: readonly Column[];
  cells: (row: ImportRow) => readonly ComponentChildren[];
}

function Part({ page, id, title, rows, total, columns, cells }: PartProps) {
  if (rows.length === 0) return null;
  const m = words(page).check;
  return (
    <section class="stack is-close">
      <Table id={id} caption={title} columns={columns} rows={rows.map(cells)} />
      {total > rows.length && <p class="hint">{m.shown(rows.length, total)}</p>}
    </section>
  );
}
