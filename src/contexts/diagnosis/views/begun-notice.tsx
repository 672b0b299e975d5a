import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { BegunFrom } from '../use-cases/begun-from.ts';
import { stepWords } from './step-words.ts';

/** The answers shown come from a record of the atlas, and count only once they are sent. */
export function BegunNotice({ page, from }: { page: Page; from: BegunFrom }) {
  const m = stepWords(page);
  return (
    <Notice page={page} kind="info" title={m.begunTitle}>
      <p>
        {m.begunFrom}{' '}
        <a href={href(page, `/cooperations/${from.slug}`)} lang={contentLang(page)}>
          {from.document.name}
        </a>
        . {m.begunConfirm}
      </p>
    </Notice>
  );
}
