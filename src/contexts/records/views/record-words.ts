import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr, type Messages } from '../messages.fr.ts';

/** The words that pages of all kinds of records share. */
export const recordWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });
