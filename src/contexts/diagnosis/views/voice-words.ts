/** The words of several voices and of their common position, in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/voices.ts';
import { fr, type Messages } from '../messages.fr/voices.ts';

export const voiceWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });
