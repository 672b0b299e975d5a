/** Rows that look like records which are there: one answer each, or one for all that are left. */

import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import type { Counts, FileImport, ImportRow } from '../queries.ts';
import { ImportFrame } from './import-frame.tsx';
import { words } from './words.ts';

interface DoublesPageProps {
  page: Page;
  own: FileImport;
  counts: Counts;
  rows: readonly ImportRow[];
  current: number;
  last: number;
}

export function DoublesPage({ page, own, counts, rows, current, last }: DoublesPageProps) {
  const m = words(page).doubles;
  const all = words(page).check;
  const here = `/imports/${own.id}`;
  const toPage = current > 1 ? `?page=${current}` : '';
  return (
    <ImportFrame {...{ page, own, title: m.title, lead: m.lead, step: 4 }}>
      {rows.length === 0 && <p>{m.none}</p>}
      {counts.undecided > 0 && (
        <Notice page={page} kind="info" title={m.left(counts.undecided)}>
          <p>{m.kept}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <form class="stack" method="post" action={href(page, `${here}/doublons`) + toPage}>
          {rows.map((row) => (
            <DoubleChoice page={page} row={row} />
          ))}
          <RadioGroup
            {...{ page, name: 'reste', label: m.rest, value: 'rien' }}
            options={[
              { value: 'rien', label: m.restNone },
              { value: 'same', label: m.restSame },
              { value: 'other', label: m.restOther },
              { value: 'skip', label: m.restSkip },
            ]}
          />
          <div class="actions">
            <Button look="bold">{m.send}</Button>
          </div>
        </form>
      )}
      <Pager page={page} current={current} last={last} />
      <div class="actions">
        <ButtonLink look="quiet" href={href(page, here)}>
          {all.title}
        </ButtonLink>
      </div>
    </ImportFrame>
  );
}

function DoubleChoice({ page, row }: { page: Page; row: ImportRow }) {
  const m = words(page).doubles;
  return (
    <div lang={contentLang(page)}>
      <RadioGroup
        {...{ page, name: `ligne-${row.line}`, label: m.line(row.line, row.name) }}
        value={row.decision ?? 'plus-tard'}
        options={[
          ...row.doubles.map(({ id, name, summary, because }) => ({
            value: id,
            label: `${m.same}${colon(page.locale)}${name} (${m.because[because]})`,
            hint: summary,
          })),
          { value: 'other', label: m.other },
          { value: 'skip', label: m.skip },
          { value: 'plus-tard', label: m.undecided },
        ]}
      />
      <p class="hint">
        {row.doubles.map(({ name, path }, at) => (
          <>
            {at > 0 && ' · '}
            <a href={href(page, path)}>{name}</a>
          </>
        ))}
      </p>
    </div>
  );
}
