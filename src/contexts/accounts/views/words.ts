/** The words of accounts in the reader's language. */
import { dateFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr, type Messages } from '../messages.fr.ts';

export const words = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

/** A day and an hour, in Paris. */
export const moment = (page: Pick<Page, 'locale'>, at: Date): string =>
  dateFormat(page.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);
