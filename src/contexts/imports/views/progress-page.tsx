import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { FileImport } from '../queries.ts';
import { ImportFrame, OneButton } from './import-frame.tsx';
import { words } from './words.ts';

/** Work under way: how far it is, and what to do when it stopped. */
export function ProgressPage({ page, own, total }: { page: Page; own: FileImport; total: number }) {
  const all = words(page);
  const m = all.progress;
  const state = own.state as 'checking' | 'running' | 'undoing' | 'redoing';
  const here = `/imports/${own.id}`;
  return (
    <ImportFrame {...{ page, own, title: all.states[own.state], step: state === 'checking' ? 4 : 5 }}>
      <p>{m[state]}</p>
      <p>
        <progress value={Math.min(own.reached, total)} max={Math.max(total, 1)} aria-label={m[state]} />{' '}
        {m.reached(Math.min(own.reached, total), total)}
      </p>
      {own.fault ? (
        <Notice page={page} kind="attention">
          <p>{own.fault === 'person' ? m.person : m.stopped}</p>
          {own.fault !== 'person' && (
            <OneButton page={page} to={`${here}/reprise`}>
              <Button>{m.resume}</Button>
            </OneButton>
          )}
        </Notice>
      ) : (
        <p class="hint">{m.leave}</p>
      )}
      <div class="actions">
        <ButtonLink href={href(page, here)}>{m.refresh}</ButtonLink>
      </div>
    </ImportFrame>
  );
}
