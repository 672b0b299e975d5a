import { contentLang, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { ACCOUNT_LABELS } from '../domain/account.ts';
import { filePath } from '../domain/file.ts';
import type { FoundPassage } from '../use-cases/find-passages.ts';
import { words } from './words.ts';

/** The words of a work that answer the search, under its card, and where they stand. */
export function PassageNote({ page, passage }: { page: Page; passage: FoundPassage }) {
  const m = words(page);
  const { place, pieces, before, after } = passage;
  return (
    <p class="passage">
      {place.in === 'account' && (
        <span class="passage-place">{ACCOUNT_LABELS[place.part][page.locale] + colon(page.locale)}</span>
      )}
      {place.in === 'file' && (
        <a class="passage-place" href={`${filePath(place)}#page=${place.page}`}>
          {m.passageIn(place.name, place.page)}
        </a>
      )}{' '}
      <span lang={contentLang(page)}>
        {before && '… '}
        {pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
        {after && ' …'}
      </span>
    </p>
  );
}
