/** A moment in words, in Paris. */
import { dateFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';

export const instant = (page: Pick<Page, 'locale'>, at: Date): string =>
  dateFormat(page.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);
