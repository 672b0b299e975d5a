import type { Locale } from '../kernel/locale.ts';
import { type Page, withQuery } from '../kernel/page.ts';
import { words } from './words.ts';

/** The same page, filters and place in the list included, in the other language. */
export function LanguageSwitch({ page }: { page: Page }) {
  const m = words(page).site;
  const other: Locale = page.locale === 'fr' ? 'en' : 'fr';
  const same = withQuery({ ...page, locale: other }, { page: page.query.get('page') });
  return (
    <a class="language" href={same} lang={other} hreflang={other} title={m.otherLanguageHint}>
      {m.otherLanguage}
    </a>
  );
}
