/** A moment in words, in Paris. */
import type { Page } from '../../../kernel/page.ts';

export const instant = (page: Pick<Page, 'locale'>, at: Date): string =>
  new Intl.DateTimeFormat(page.locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);
