/** What an import wrote, and the one gesture that undoes it; once undone, what stays and why. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { LaidRecord } from '../../records/public.ts';
import type { SettledLine } from '../domain/report.ts';
import type { FileImport } from '../queries.ts';
import { fieldNames } from './field-names.ts';
import { ImportFrame, OneButton } from './import-frame.tsx';
import { words } from './words.ts';

interface DonePageProps {
  page: Page;
  own: FileImport;
  records: readonly LaidRecord[];
  /** How many there are in all. */
  total: number;
  paths: Readonly<Record<string, string>>;
  /** The file and its rows are there. */
  held: boolean;
  over?: boolean;
}

export function DonePage({ page, own, records, total, paths, held, over }: DonePageProps) {
  const all = words(page);
  const m = all.done;
  const here = `/imports/${own.id}`;
  const { created = 0, changed = 0, unchanged = 0, refused = 0, skipped = 0, settled } = own.report;
  const undone = own.state === 'undone';
  const title = undone ? m.undoneTitle : settled ? m.redoneTitle : m.title;
  const lead = settled
    ? m.settled(settled.withdrawn, settled.rewritten, settled.restored)
    : m.told(created, changed, unchanged);
  return (
    <ImportFrame {...{ page, own, title, lead, step: 5, over }}>
      {!settled && refused + skipped > 0 && <p>{m.left(refused, skipped)}</p>}
      {settled && settled.told.length > 0 && <Kept {...{ page, own, paths }} lines={settled.told} />}
      <div class="actions">
        {held && <ButtonLink href={href(page, `${here}/rapport.csv`)}>{all.check.report}</ButtonLink>}
        <ButtonLink href={href(page, '/imports')}>{m.again}</ButtonLink>
      </div>
      {!held && (
        <Notice page={page} kind="info">
          <p>{m.gone}</p>
        </Notice>
      )}
      {records.length > 0 && (
        <section class="stack is-close">
          <Table
            id="fiches"
            caption={m.records}
            columns={[{ label: m.record }, { label: m.what }]}
            rows={records.map(({ kind, slug, name, founding, withdrawn }) => [
              <a lang={contentLang(page)} href={href(page, `${paths[kind]}/${slug}`)}>
                {name}
              </a>,
              withdrawn ? m.withdrawn : founding ? m.founded : m.changed,
            ])}
          />
          {total > records.length && <p class="hint">{all.check.shown(records.length, total)}</p>}
        </section>
      )}
      <section class="stack is-close">
        <p class="hint">{undone ? m.redoHint : m.undoHint}</p>
        <OneButton page={page} to={`${here}/${undone ? 'retablissement' : 'annulation'}`}>
          <Button>{undone ? m.redo : m.undo}</Button>
        </OneButton>
      </section>
    </ImportFrame>
  );
}

function Kept({
  page,
  own,
  lines,
  paths,
}: Pick<DonePageProps, 'page' | 'own' | 'paths'> & { lines: readonly SettledLine[] }) {
  const m = words(page).done;
  const why = ({ outcome, kept }: SettledLine) => {
    const reason = outcome === 'held' ? m.why.held : outcome === 'merged' ? m.why.merged : m.why.other;
    return kept.length > 0 ? `${reason} (${fieldNames(page, own.kind, kept)})` : reason;
  };
  return (
    <Table
      id="gardees"
      caption={m.kept}
      columns={[{ label: m.record }, { label: words(page).check.reason }]}
      rows={lines.map((line) => [
        <a lang={contentLang(page)} href={href(page, `${paths[line.kind]}/${line.slug}`)}>
          {line.name}
        </a>,
        why(line),
      ])}
    />
  );
}
