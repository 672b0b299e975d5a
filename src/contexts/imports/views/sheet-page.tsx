import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import type { FileImport } from '../queries.ts';
import { ImportFrame } from './import-frame.tsx';
import { words } from './words.ts';

/** Which sheet of the workbook is meant. */
export function SheetPage({ page, own, unreadable }: { page: Page; own: FileImport; unreadable?: string }) {
  const m = words(page).sheet;
  return (
    <ImportFrame {...{ page, own, title: m.title, step: 1 }}>
      {unreadable !== undefined && (
        <Notice page={page} kind="attention">
          <p>{unreadable}</p>
        </Notice>
      )}
      <form class="stack is-close" method="post" action={href(page, `/imports/${own.id}/feuille`)}>
        <RadioGroup
          {...{ page, name: 'feuille', label: m.label }}
          options={own.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
        />
        <div class="actions">
          <Button look="bold">{m.send}</Button>
        </div>
      </form>
    </ImportFrame>
  );
}
