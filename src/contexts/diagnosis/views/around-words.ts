/** The words of what stands around a diagnosis, in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/around.ts';
import { fr, type Messages } from '../messages.fr/around.ts';

export const aroundWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });
