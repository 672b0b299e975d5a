/** The words of trades in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr, type Messages } from '../messages.fr.ts';

export const words = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });
